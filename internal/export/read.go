package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"daybook/internal/journal"

	"filippo.io/age"
)

var (
	// ErrNotExport means that a file is no export that a book can be made from.
	ErrNotExport = errors.New("not one file of everything that Daybook exported")

	// ErrNewer means that a newer Daybook wrote the export.
	ErrNewer = errors.New("a newer Daybook wrote the export")

	// ErrCut means that an export ends before its end, or was changed.
	ErrCut = errors.New("the export was cut off or changed")

	// ErrPassphrase means that an export is closed, and not by this passphrase.
	ErrPassphrase = errors.New("the passphrase does not open the export")
)

// Sealed reports whether a file is closed by a passphrase.
func Sealed(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	beginning := make([]byte, len(sealedName))
	n, err := io.ReadFull(file, beginning)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	return string(beginning[:n]) == sealedName, nil
}

// sealedName begins every file of age.
const sealedName = "age-encryption.org/"

// unsealed reads what is in a file, with its passphrase where it is closed.
func unsealed(file io.Reader, passphrase string) (io.Reader, error) {
	from := bufio.NewReaderSize(file, 1<<16)
	beginning, err := from.Peek(len(sealedName))
	if err != nil && err != io.EOF {
		return nil, err
	}
	if string(beginning) != sealedName {
		return from, nil
	}
	if passphrase == "" {
		return nil, ErrPassphrase
	}
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	plain, err := age.Decrypt(from, identity)
	var stranger *age.NoIdentityMatchError
	if errors.As(err, &stranger) || err != nil && strings.Contains(err.Error(), "passphrase") {
		return nil, fmt.Errorf("%w: %w", ErrPassphrase, err)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCut, err)
	}
	return plain, nil
}

// visitor takes what is read of the one file.
type visitor struct {
	about func(head) error
	entry func(wholeEntry) error
}

// readWhole reads the one file piece by piece; the tables in it are passed over. Errors
// are ErrNotExport, ErrNewer, ErrCut, those of the visitor, and of the reader.
func readWhole(from io.Reader, visit visitor) error {
	in := json.NewDecoder(from)
	if !opens(in, '{') {
		return ErrNotExport
	}
	read := wholeReading{in: in, visit: visit, ended: -1}
	for in.More() {
		name, err := in.Token()
		if err == nil {
			err = read.member(fmt.Sprint(name))
		}
		if err != nil {
			return cutOff(err)
		}
	}
	if _, err := in.Token(); err != nil {
		return cutOff(err)
	}
	if !read.known {
		return ErrNotExport
	}
	if read.ended != read.entries || read.about.Entries != read.entries {
		return fmt.Errorf("%w: %d of %d entries are in it", ErrCut, read.entries, read.about.Entries)
	}
	return nil
}

// cutOff says of an error of the decoder what it means.
func cutOff(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &syntax) || errors.As(err, &kind) {
		return fmt.Errorf("%w: %w", ErrCut, err)
	}
	return err
}

func opens(in *json.Decoder, bracket json.Delim) bool {
	token, err := in.Token()
	return err == nil && token == bracket
}

// wholeReading is a file on its way in.
type wholeReading struct {
	in      *json.Decoder
	visit   visitor
	about   head
	known   bool
	entries int
	ended   int // entries that the file says it has, at its end
}

func (r *wholeReading) member(name string) error {
	switch {
	case name == "about":
		return r.readAbout()
	case name == "journal" && !r.known:
		return ErrNotExport
	case name == "journal":
		return r.readJournal()
	case name == "end":
		var end struct {
			Entries int `json:"entries"`
		}
		err := r.in.Decode(&end)
		r.ended = end.Entries
		return err
	}
	return r.pass()
}

func (r *wholeReading) readAbout() error {
	if err := r.in.Decode(&r.about); err != nil {
		return err
	}
	switch {
	case r.about.Format != wholeFormat || r.about.Book == "":
		return ErrNotExport
	case r.about.Version > wholeVersion:
		return ErrNewer
	}
	r.known = true
	return r.visit.about(r.about)
}

func (r *wholeReading) readJournal() error {
	if !opens(r.in, '[') {
		return ErrCut
	}
	for r.in.More() {
		var e wholeEntry
		if err := r.in.Decode(&e); err != nil {
			return err
		}
		r.entries++
		if err := r.visit.entry(e); err != nil {
			return err
		}
	}
	_, err := r.in.Token()
	return err
}

// pass reads over a value.
func (r *wholeReading) pass() error {
	for depth := 0; ; {
		token, err := r.in.Token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
	}
}

// own is the entry as the journal had it. What was withheld has no body, as after the end
// of retention. Errors are ErrCut where it has no header.
func (w wholeEntry) own() (journal.Entry, error) {
	body := w.Body
	if w.Withheld == "" && len(body) == 0 {
		var payload bytes.Buffer
		if err := json.Compact(&payload, w.Event); err != nil { // somebody may have set it out in lines
			return journal.Entry{}, fmt.Errorf("%w: entry %d: %w", ErrCut, w.N, err)
		}
		body = append(bytes.Clone(w.Salt), payload.Bytes()...)
	}
	entry, err := journal.ReadEntry(w.Header, body)
	if err != nil {
		return entry, fmt.Errorf("%w: entry %d: %w", ErrCut, w.N, err)
	}
	return entry, nil
}
