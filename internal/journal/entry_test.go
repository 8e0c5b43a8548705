package journal

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"testing"
	"testing/iotest"
	"time"
)

func TestEntryKeepsItsPayload(t *testing.T) {
	entry := appendOne(t, "hello")
	payload, err := Payload(entry.BodyBytes)
	if err != nil || string(payload) != "hello" {
		t.Errorf("the payload reads %q, %v", payload, err)
	}
	again, err := ReadEntry(entry.HeaderBytes, entry.BodyBytes)
	if err != nil || again.Header != entry.Header || !again.Whole() || again.Purged() {
		t.Errorf("the entry reads back as %+v, %v", again, err)
	}
	if !bytes.Equal(entry.Key(), Key(entry.N, entry.Station)) {
		t.Error("the entry's key is another one")
	}
}

func TestPurgedEntryStillReads(t *testing.T) {
	entry := appendOne(t, "hello")
	purged, err := ReadEntry(entry.HeaderBytes, nil)
	if err != nil || !purged.Purged() || purged.Whole() || purged.Hash() != entry.Hash() {
		t.Errorf("a purged entry reads %+v, %v", purged, err)
	}
	if _, err := Payload(purged.BodyBytes); !errors.Is(err, ErrBody) {
		t.Errorf("the payload of a purged entry: got %v, want ErrBody", err)
	}
}

func TestSamePayloadTwiceHasTwoCommitments(t *testing.T) {
	once, again := appendOne(t, "hello"), appendOne(t, "hello")
	if once.Commit == again.Commit {
		t.Error("a commitment tells that two bodies are the same")
	}
}

func TestReadEntryRefusesDamage(t *testing.T) {
	if _, err := ReadEntry([]byte("no header"), nil); !errors.Is(err, ErrHeader) {
		t.Errorf("got %v, want ErrHeader", err)
	}
}

func TestNewBodyNeedsRandomness(t *testing.T) {
	for name, source := range map[string]io.Reader{
		"too little": io.LimitReader(rand.Reader, bodySalt-1),
		"failing":    iotest.ErrReader(errors.New("no luck")),
	} {
		if _, err := newBody(source, nil); err == nil {
			t.Errorf("a body was made with %s randomness", name)
		}
	}
}

func appendOne(t *testing.T, payload string) Entry {
	t.Helper()
	chain, err := NewChain("s", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	entry, err := chain.Append(Meta{Time: time.Unix(1, 0)}, "kind", 1, []byte(payload), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return entry
}
