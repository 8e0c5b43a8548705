package journal

import (
	"errors"
	"testing"
)

func TestUpcast(t *testing.T) {
	failed := errors.New("no such field")
	add := func(letter string) Step {
		return func(p []byte) ([]byte, error) { return append(append([]byte{}, p...), letter...), nil }
	}
	upcasts := NewUpcasts(map[string][]Step{
		"visit":   {add("b"), add("c")},
		"patient": nil,
		"broken":  {func([]byte) ([]byte, error) { return nil, failed }},
	})
	for name, c := range map[string]struct {
		kind    string
		version int
		want    string
		err     error
	}{
		"oldest":          {"visit", 1, "abc", nil},
		"older":           {"visit", 2, "ac", nil},
		"current":         {"visit", 3, "a", nil},
		"newer":           {"visit", 4, "", ErrVersion},
		"version 0":       {"visit", 0, "", ErrVersion},
		"never changed":   {"patient", 1, "a", nil},
		"unknown kind":    {"unheard", 1, "", ErrKind},
		"step that fails": {"broken", 1, "", failed},
	} {
		got, err := upcasts.Upcast(c.kind, c.version, []byte("a"))
		if string(got) != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: got %q, %v, want %q, %v", name, got, err, c.want, c.err)
		}
	}
	if v, ok := upcasts.Current("visit"); v != 3 || !ok {
		t.Errorf("a visit is written in version %d, %v, want 3", v, ok)
	}
	if _, ok := upcasts.Current("unheard"); ok {
		t.Error("an unknown kind has a version")
	}
}
