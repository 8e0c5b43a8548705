package main

import (
	"bytes"
	"crypto/rand"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// withDirectors makes a book with directors, and gives its recovery key.
func withDirectors(t *testing.T, places folders, names ...string) *vault.Recovery {
	t.Helper()
	founding := book.Founding{Settings: clinic.DefaultSettings()}
	for _, name := range names {
		hash, err := book.HashPIN(rand.Reader, "704182", book.StaffPINDigits)
		if err != nil {
			t.Fatal(err)
		}
		for _, command := range []clinic.Command{
			clinic.SaveStaff{Staff: clinic.Staff{ID: clinic.StaffID(name), Name: name, Role: clinic.Director}},
			clinic.SetStaffPIN{Staff: clinic.StaffID(name), PIN: hash},
		} {
			founding.More = append(founding.More, book.Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
		}
	}
	created, err := book.Create(bookOptions(places, platform.NewSystemClock()), founding)
	if err != nil {
		t.Fatal(err)
	}
	return created.Recovery
}

func resetPIN(t *testing.T, typed string, args ...string) (said string, code int) {
	t.Helper()
	c := wordsIn(t, "en")
	var out bytes.Buffer
	c.out, c.err = &out, &out
	code = c.resetPINFrom(strings.NewReader(typed), args)
	return out.String(), code
}

func TestResetPINCommand(t *testing.T) {
	places := atHome(t)
	recovery := withDirectors(t, places, "Dana Reyes")
	key := strings.Join(recovery.Groups()[:7], " ") + "\n" + strings.Join(recovery.Groups()[7:], " ") + "\n"
	for name, test := range map[string]struct{ typed, says string }{
		"no key":    {"ABCD\n\n", "too short"},
		"differ":    {key + "930415\n930416\n", "not the same"},
		"an easy":   {key + "123456\n123456\n", "easy"},
		"too short": {key + "9304\n9304\n", "6"},
	} {
		if said, code := resetPIN(t, test.typed); code != exitFailed || !strings.Contains(said, test.says) {
			t.Errorf("%s: %d %q", name, code, said)
		}
	}
	other, _ := vault.NewRecovery()
	if said, code := resetPIN(t, strings.Join(other.Groups(), " ")+"\n930415\n930415\n"); code != exitFailed || !strings.Contains(said, "does not open this book") {
		t.Errorf("another key: %d %q", code, said)
	}
	said, code := resetPIN(t, key+"930415\n930415\n")
	if code != exitWell || !strings.Contains(said, "Dana Reyes signs in with the new PIN") {
		t.Fatalf("%d %q", code, said)
	}
	if strings.Contains(said, "930415") || strings.Contains(said, recovery.Groups()[3]) {
		t.Error("a secret was written back")
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, err := b.SignIn("Dana Reyes", "930415"); err != nil {
		t.Errorf("the new PIN: %v", err)
	}
}

func TestResetPINAsksWhichDirector(t *testing.T) {
	recovery := withDirectors(t, atHome(t), "Dana Reyes", "Tomás Vidal")
	if said, code := resetPIN(t, ""); code != exitUsage || !strings.Contains(said, "Dana Reyes, Tomás Vidal") {
		t.Errorf("%d %q", code, said)
	}
	typed := strings.Join(recovery.Groups(), " ") + "\n930415\n930415\n"
	if said, code := resetPIN(t, typed, "--name", "tomas vidal"); code != exitWell || !strings.Contains(said, "Tomás Vidal signs in") {
		t.Errorf("%d %q", code, said)
	}
}
