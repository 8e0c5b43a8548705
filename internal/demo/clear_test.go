package demo

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"daybook/internal/book"
)

// testClear removes the sample, with a file of somebody else's among the cards.
func testClear(t *testing.T, made Folders) {
	id, err := book.ReadID(book.Options{Path: made.Book})
	if err != nil || !Marked(made.Book, id) || Marked(made.Book, "another") || Marked(made.Book, "") {
		t.Fatalf("the sample is marked for its own id alone: %v", err)
	}
	mine := filepath.Join(made.Cards, "commands", "mine.png")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Clear(made.Book, made.Cards); err != nil {
		t.Fatal(err)
	}
	var left []string
	err = filepath.WalkDir(made.Cards, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			left = append(left, path)
		}
		return err
	})
	if err != nil || !slices.Equal(left, []string{mine}) {
		t.Errorf("left are %q, %v; want somebody else's file alone", left, err)
	}
}

func TestACardsListLeadsNowhereElse(t *testing.T) {
	cards, outside := t.TempDir(), filepath.Join(t.TempDir(), "outside.png")
	for path, text := range map[string]string{
		outside:                        "mine",
		filepath.Join(cards, CardList): "number,code\n" + outside[:len(outside)-4] + ",x\n../outside,x\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if numbers := listed(cards); len(numbers) > 0 {
		t.Errorf("%q are no patients' numbers", numbers)
	}
}
