package vault

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"filippo.io/age"
)

// testCost keeps a try at a passphrase to milliseconds.
const testCost = 4

func TestADoorOpensWithItsPassphraseAlone(t *testing.T) {
	identity, _ := NewIdentity()
	door, err := NewDoor(identity, Choice{Way: ByPassphrase, Passphrase: " correct horse Café "}, testCost)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := door.Text()
	if bytes.Contains(text, []byte(identity)) || bytes.Contains(text, []byte("horse")) {
		t.Error("what is kept on the disk shows the key or the passphrase")
	}
	back, err := ReadDoor(text)
	if err != nil {
		t.Fatal(err)
	}
	// The same letters in another Unicode form, and no space at its ends.
	if got, err := back.Open("correct horse Cafe\u0301"); err != nil || got != identity {
		t.Errorf("the right passphrase: %v", err)
	}
	for _, wrong := range []string{"", "correct horse", "Correct horse Café"} {
		if _, err := back.Open(wrong); !errors.Is(err, ErrPassphrase) {
			t.Errorf("%q: want ErrPassphrase, got %v", wrong, err)
		}
	}
}

func TestThePublicAgeToolsLibraryOpensADoor(t *testing.T) {
	identity, _ := NewIdentity()
	door, _ := NewDoor(identity, Choice{Way: ByPassphrase, Passphrase: "four plain words here"}, testCost)
	key, _ := age.NewScryptIdentity("four plain words here")
	if _, err := age.Decrypt(bytes.NewReader(door.Locked), key); err != nil {
		t.Errorf("want an age file, got %v", err)
	}
}

func TestADoorForAStickHoldsNoKey(t *testing.T) {
	identity, _ := NewIdentity()
	other, _ := NewIdentity()
	door, err := NewDoor(identity, Choice{Way: ByStick}, testCost)
	if err != nil || len(door.Locked) > 0 {
		t.Fatalf("want nothing locked, got %d bytes (%v)", len(door.Locked), err)
	}
	if !door.Fits(identity) || door.Fits(other) || door.Fits("") {
		t.Error("a door must know its own key, and no other")
	}
}

func TestADoorThatCannotBeReadIsSaidToBe(t *testing.T) {
	for _, text := range []string{"", "{}", `{"format":1,"way":"itself","recipient":"age1"}`, `{"format":1,"way":"passphrase","recipient":"age1"}`,
		`{"format":2,"way":"stick","recipient":"age1"}`, `{"format":1,"way":"stick"}`} {
		if _, err := ReadDoor([]byte(text)); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: want ErrFormat, got %v", text, err)
		}
	}
}

func TestAChoicePrintsNoPassphrase(t *testing.T) {
	choice := Choice{Way: ByPassphrase, Passphrase: "four plain words here"}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		if said := fmt.Sprintf(verb, choice); strings.Contains(said, "plain") {
			t.Errorf("%s printed %q", verb, said)
		}
	}
}
