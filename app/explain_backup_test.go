package main

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/i18n"
	"daybook/internal/keep"
)

// TestEveryProblemHasASentence, in every language, and no sentence is without one.
func TestEveryProblemHasASentence(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range catalog.Languages() {
		c := console{catalog: catalog, words: catalog.In(language)}
		var said []string
		for _, code := range keep.ProblemCodes() {
			sentence, exit := c.explain(&keep.Problem{Code: code, Path: "/a/b", Need: 3 << 20, Free: 2 << 20, Err: errors.New("why")})
			if exit == exitWell || !strings.HasSuffix(strings.TrimSuffix(sentence, ")"), ".") && !strings.HasSuffix(sentence, "?") && !strings.HasSuffix(sentence, "(why)") {
				t.Errorf("%s in %s: exit %d, %q", code, language, exit, sentence)
			}
			if strings.Contains(sentence, "⟦") || slices.Contains(said, sentence) {
				t.Errorf("%s in %s has no sentence of its own: %q", code, language, sentence)
			}
			said = append(said, sentence)
		}
	}
}

func TestLowered(t *testing.T) {
	for given, want := range map[string]string{"": "", "The disk": "the disk", "Él abre": "él abre", "/mnt is": "/mnt is"} {
		if got := lowered(given); got != want {
			t.Errorf("expected %q, got %q", want, got)
		}
	}
}
