package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// copiedBook is a book that was made on another computer and copied here, with
// the recovery key of its clinic.
func copiedBook(t *testing.T) (folders, *vault.Recovery) {
	t.Helper()
	there := atHome(t)
	created, err := book.Create(bookOptions(there, platform.NewSystemClock()), book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatalf("make a book: %v", err)
	}
	whole, err := os.ReadFile(there.book())
	if err != nil {
		t.Fatal(err)
	}
	here := atHome(t)
	if err := os.MkdirAll(here.data, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(here.book(), whole, 0o600); err != nil {
		t.Fatal(err)
	}
	return here, created.Recovery
}

// typeKey runs daybook recover on what somebody types.
func typeKey(t *testing.T, language, typed string, args ...string) (out, errOut string, code int) {
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	c := console{out: &o, err: &e, catalog: catalog, words: catalog.In(language)}
	code = c.recoverFrom(strings.NewReader(typed), args)
	return o.String(), e.String(), code
}

// TestRecoverACopiedBook is what happens when the clinic's PC is gone.
func TestRecoverACopiedBook(t *testing.T) {
	places, recovery := copiedBook(t)
	if _, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitFailed || !strings.Contains(errOut, "daybook recover") {
		t.Fatalf("expected the copy to be closed and the way to be told, got %d: %s", code, errOut)
	}
	groups := recovery.Groups()
	typed := strings.ToLower(strings.Join(groups[:8], " ")) + "\n" + strings.Join(groups[8:], "-") + "\n"
	out, errOut, code := typeKey(t, "en", typed)
	if code != exitWell || !strings.Contains(out, "opens on this computer") {
		t.Fatalf("expected the book to be recovered, got %d\n%s%s", code, out, errOut)
	}
	if strings.Contains(strings.ToUpper(out+errOut), groups[3]) {
		t.Error("a group of the key was written back")
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatalf("open the recovered book: %v", err)
	}
	settings := b.Settings()
	settings.Clinic = "Harbor Light"
	_, err = b.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveSettings{Settings: settings})
	if head := b.Head(); err != nil || head.Station != b.Station() || head.N == 0 {
		t.Errorf("expected an entry of the new station, got %+v (%v)", head, err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell {
		t.Errorf("expected a sound book, got %d\n%s%s", code, out, errOut)
	}
}

func TestRecoverSaysWhatIsWrongWithAKey(t *testing.T) {
	places, recovery := copiedBook(t)
	before, err := os.ReadFile(places.book())
	if err != nil {
		t.Fatal(err)
	}
	other, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	groups := recovery.Groups()
	for name, test := range map[string]struct{ language, typed, says string }{
		"nothing typed":        {"en", "", "too short"},
		"half of it":           {"en", strings.Join(groups[:7], " ") + "\n\n", "too short"},
		"in Spanish":           {"es", strings.Join(groups[:7], " "), "corta"},
		"a letter of no key":   {"en", strings.Replace(strings.Join(groups, " "), groups[4], "ñ"+groups[4][1:], 1), "group 5"},
		"twice":                {"en", strings.Join(append(groups, groups...), " "), "too long"},
		"another clinic's key": {"en", other.Text(), "does not open this book"},
	} {
		t.Run(name, func(t *testing.T) {
			out, errOut, code := typeKey(t, test.language, test.typed)
			if code != exitFailed || !strings.Contains(errOut, test.says) {
				t.Errorf("expected exit %d and %q, got %d\n%s%s", exitFailed, test.says, code, out, errOut)
			}
		})
	}
	after, err := os.ReadFile(places.book())
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("expected the book as it was (%v)", err)
	}
	if _, err := book.Open(bookOptions(places, platform.NewSystemClock())); err == nil {
		t.Error("a wrong key opened the book")
	}
}

// TestRecoverAsksForNothingInVain: what cannot be recovered is said before the
// key is asked for.
func TestRecoverAsksForNothingInVain(t *testing.T) {
	atHome(t)
	out, errOut, code := typeKey(t, "en", "")
	if code != exitFailed || out != "" || !strings.Contains(errOut, "no book at") {
		t.Errorf("expected no question without a book, got %d\n%s%s", code, out, errOut)
	}
	places, _ := copiedBook(t)
	if err := os.WriteFile(places.book(), []byte("not a book, but long enough to be looked at for a while"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, _, code := typeKey(t, "en", ""); code == exitWell || out != "" {
		t.Errorf("expected no question about what is no book, got %d\n%s", code, out)
	}
}

func TestRecoverHelp(t *testing.T) {
	for language, says := range map[string]string{"en": "recovery key", "es": "clave de recuperación"} {
		out, _, code := typeKey(t, language, "", "--help")
		if code != exitWell || !strings.Contains(out, says) || !strings.Contains(out, "daybook recover [--data DIR]") {
			t.Errorf("%s: got %d\n%s", language, code, out)
		}
	}
	if _, _, code := typeKey(t, "en", "", "--wings"); code != exitUsage {
		t.Errorf("expected exit %d for an unknown flag, got %d", exitUsage, code)
	}
}
