package main

import (
	"errors"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/i18n"
	"daybook/internal/keep"
)

// TestFitness: every trouble with a place has a sentence in both languages, and only
// the book's own disk is taken by whoever is sure.
func TestFitness(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []keep.ProblemCode{
		keep.NoRoom, keep.Full, keep.ReadOnly, keep.NoFolder, keep.Disk, keep.InsideData, keep.SameDiskAsBook, keep.BookDamaged,
		keep.ReadsOtherwise, keep.RecoveryUnknown, "slow", "ahead", "forked",
	} {
		id, unwise := fitness(&keep.Problem{Code: code}, false)
		for _, language := range catalog.Languages() {
			if words := catalog.In(language).T(id); strings.HasPrefix(words, "⟦") {
				t.Errorf("%s has no sentence in %s", id, language)
			}
		}
		if unwise != (code == keep.SameDiskAsBook) {
			t.Errorf("%s is unwise: %v", code, unwise)
		}
		if id, _ := fitness(&keep.Problem{Code: code}, true); (id == "") != (code == keep.SameDiskAsBook) {
			t.Errorf("%s of somebody who is sure: %q", code, id)
		}
	}
	if id, _ := fitness(errors.New("odd"), false); id != "copies.problem.unknown" {
		t.Errorf("an odd error is %q", id)
	}
	if id, _ := fitness(nil, false); id != "" {
		t.Errorf("a good place is %q", id)
	}
}
