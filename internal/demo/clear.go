package demo

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"daybook/internal/card"
)

// markFile lies beside the book and names it: so a sample is known for one where
// its key is gone.
const markFile = "sample-clinic.txt"

func writeMark(bookPath, id string) error {
	return os.WriteFile(filepath.Join(filepath.Dir(bookPath), markFile), []byte(id+"\n"), 0o600)
}

// Marked reports whether Populate made the book of this id at the path. The mark
// of another book, left beside a real one, says nothing.
func Marked(bookPath, id string) bool {
	mark, err := os.ReadFile(filepath.Join(filepath.Dir(bookPath), markFile))
	return err == nil && id != "" && strings.TrimSpace(string(mark)) == id
}

// Clear removes what Populate wrote, and folders that are empty then. What
// anybody else put there stays. The station's key is the caller's to remove.
func Clear(bookPath, cards string) error {
	var failed []error
	for _, file := range append(printed(cards), filepath.Join(filepath.Dir(bookPath), markFile), bookPath) {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	for _, folder := range []string{filepath.Join(cards, commandFolder), cards, filepath.Dir(bookPath)} {
		os.Remove(folder) // one that holds something else stays
	}
	return errors.Join(failed...)
}

// printed are the files that Populate wrote beside the book.
func printed(cards string) []string {
	var files []string
	for _, number := range listed(cards) {
		files = append(files, CardFile(cards, number), RevokedCardFile(cards, number))
	}
	for _, command := range card.Commands() {
		files = append(files, CommandFile(cards, command))
	}
	for _, name := range []string{CardList, StaffList, CardSheet, CommandSheet, Note} {
		files = append(files, filepath.Join(cards, name))
	}
	return files
}

// listed are the numbers of the patients whose cards were written. One that
// would lead out of the folder is not Populate's.
func listed(cards string) []string {
	file, err := os.Open(filepath.Join(cards, CardList))
	if err != nil {
		return nil
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	var numbers []string
	for _, row := range rows[1:] {
		if number := row[0]; number == filepath.Base(number) && filepath.IsLocal(number) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}
