package vault_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"strings"
	"testing"

	"daybook/internal/vault"

	"filippo.io/age"
)

func TestKeyFileOpensForStationAndRecovery(t *testing.T) {
	station, recovery := newStation(t), newRecovery(t)
	ring, err := newRing(t, "book").Rotated(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	file, err := vault.Wrap(ring, station.Recipient(), recovery.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	place := vault.Place{Bucket: "b", Key: []byte("k")}
	sealed, _ := ring.Seal(place, []byte("value"))
	for who, identity := range map[string]age.Identity{"station": station, "recovery key": recovery.Identity()} {
		opened, err := vault.Unwrap(file, identity)
		if err != nil {
			t.Fatalf("the %s does not open the key file: %v", who, err)
		}
		if got, err := opened.Open(place, sealed); err != nil || string(got) != "value" {
			t.Errorf("opened by the %s, a value reads %q, %v", who, got, err)
		}
		if opened.BookID() != "book" || opened.CurrentKey() != 2 || opened.CardHash("X") != ring.CardHash("X") {
			t.Errorf("opened by the %s, the keyring is another one: %v", who, opened)
		}
	}
}

func TestKeyFileStaysClosed(t *testing.T) {
	station := newStation(t)
	file, err := vault.Wrap(newRing(t, "book"), station.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Unwrap(file, newStation(t)); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("another station: got %v, want ErrWrongIdentity", err)
	}
	if _, err := vault.Unwrap(file); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("no identity: got %v, want ErrWrongIdentity", err)
	}
	for i := range file {
		bad := bytes.Clone(file)
		bad[i] ^= 1
		if _, err := vault.Unwrap(bad, station); err == nil {
			t.Errorf("a key file with a flipped bit in byte %d was opened", i)
		}
	}
	if _, err := vault.Wrap(newRing(t, "book")); !errors.Is(err, vault.ErrNoRecipient) {
		t.Errorf("wrapped for nobody: got %v, want ErrNoRecipient", err)
	}
}

// A clinic must be able to open its key file without Daybook.
func TestKeyFileIsPlainAge(t *testing.T) {
	recovery := newRecovery(t)
	file, err := vault.Wrap(newRing(t, "book"), recovery.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	identities, err := age.ParseIdentities(strings.NewReader("# from the sheet\n" + recovery.Text() + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := age.Decrypt(bytes.NewReader(file), identities...)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil || !strings.Contains(string(plain), `"book":"book"`) {
		t.Errorf("the opened key file reads %q, %v", plain, err)
	}
}

func TestUnwrapRefusesWhatIsNoKeyring(t *testing.T) {
	const key = `"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="`
	for name, plain := range map[string]string{
		"text":            "hello",
		"newer format":    `{"format":2,"book":"b","current":1,"keys":[{"id":1,"key":` + key + `}],"card":` + key + `}`,
		"no book":         `{"format":1,"current":1,"keys":[{"id":1,"key":` + key + `}],"card":` + key + `}`,
		"no card key":     `{"format":1,"book":"b","current":1,"keys":[{"id":1,"key":` + key + `}]}`,
		"short key":       `{"format":1,"book":"b","current":1,"keys":[{"id":1,"key":"AAAA"}],"card":` + key + `}`,
		"key twice":       `{"format":1,"book":"b","current":1,"keys":[{"id":1,"key":` + key + `},{"id":1,"key":` + key + `}],"card":` + key + `}`,
		"key zero":        `{"format":1,"book":"b","current":0,"keys":[{"id":0,"key":` + key + `}],"card":` + key + `}`,
		"no current key":  `{"format":1,"book":"b","current":2,"keys":[{"id":1,"key":` + key + `}],"card":` + key + `}`,
		"no key whatever": `{"format":1,"book":"b","current":1,"keys":[],"card":` + key + `}`,
	} {
		t.Run(name, func(t *testing.T) {
			station := newStation(t)
			var file bytes.Buffer
			w, err := age.Encrypt(&file, station.Recipient())
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.WriteString(w, plain)
			_ = w.Close()
			_, err = vault.Unwrap(file.Bytes(), station)
			if !errors.Is(err, vault.ErrFormat) {
				t.Errorf("got %v, want ErrFormat", err)
			}
			if err != nil && strings.Contains(err.Error(), "AAAA") {
				t.Errorf("the error quotes a key: %v", err)
			}
		})
	}
}

func newStation(t *testing.T) *age.X25519Identity {
	t.Helper()
	text, err := vault.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		t.Fatal(err)
	}
	return identity
}

func newRecovery(t *testing.T) *vault.Recovery {
	t.Helper()
	recovery, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	return recovery
}
