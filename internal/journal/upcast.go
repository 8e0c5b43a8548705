package journal

import (
	"errors"
	"fmt"
)

var (
	// ErrKind means that no event of this kind is known: the entry was written
	// by a newer Daybook.
	ErrKind = errors.New("unknown kind of entry")

	// ErrVersion means that a kind is known but not in this version: the entry
	// was written by a newer Daybook.
	ErrVersion = errors.New("unknown version of an entry")
)

// Step turns a payload of one version into the next one. It must not change
// the bytes it is given.
type Step func(payload []byte) ([]byte, error)

// Upcasts knows every kind of event and how its old payloads become current.
// Entries are never rewritten; they are read through this. It is safe for
// concurrent use.
type Upcasts struct {
	steps map[string][]Step
}

// NewUpcasts takes each kind's steps, the one from version 1 first. A kind that
// never changed has none and is listed all the same.
func NewUpcasts(kinds map[string][]Step) Upcasts {
	steps := make(map[string][]Step, len(kinds))
	for kind, own := range kinds {
		steps[kind] = append([]Step(nil), own...)
	}
	return Upcasts{steps: steps}
}

// Current returns the version in which a kind is written today; ok is false if
// the kind is not known.
func (u Upcasts) Current(kind string) (version int, ok bool) {
	steps, ok := u.steps[kind]
	if !ok {
		return 0, false
	}
	return len(steps) + 1, true
}

// Upcast returns a payload in its kind's current version.
func (u Upcasts) Upcast(kind string, version int, payload []byte) ([]byte, error) {
	steps, ok := u.steps[kind]
	if !ok {
		return nil, fmt.Errorf("read a %q entry: %w", kind, ErrKind)
	}
	if version < 1 || version > len(steps)+1 {
		return nil, fmt.Errorf("read a %q entry of version %d: %w", kind, version, ErrVersion)
	}
	for v := version; v <= len(steps); v++ {
		var err error
		if payload, err = steps[v-1](payload); err != nil {
			return nil, fmt.Errorf("bring a %q entry from version %d to %d: %w", kind, v, v+1, err)
		}
	}
	return payload, nil
}
