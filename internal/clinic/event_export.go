package clinic

import (
	"cmp"
	"time"
)

// ExportMade says that what the book holds left it as a file: who has the file, and its
// passphrase where there is one, reads it without Daybook.
type ExportMade struct {
	Station  string     `json:"station"`
	What     ExportWhat `json:"what"`
	Document string     `json:"document,omitempty"` // of a report: which one, such as "weekly"
	Sealed   bool       `json:"sealed,omitempty"`   // closed by a passphrase
	Through  uint64     `json:"through"`            // the number of the last entry in it
}

// ExportWhat is what an export holds.
type ExportWhat string

const (
	ExportTables ExportWhat = "tables" // everything, as tables for spreadsheets
	ExportWhole  ExportWhat = "whole"  // everything, in one file that a new book can be made from
	ExportReport ExportWhat = "report" // one document, made on the command line
)

// Exports are the last times that everything left the book as a file. Zero is never.
type Exports struct {
	Plain  ExportMark // that anybody can read who has the file
	Sealed ExportMark // that opens only by its passphrase
}

// ExportMark is when an export was made, and by whom.
type ExportMark struct {
	At time.Time `json:"at,omitzero"` // UTC
	By StaffID   `json:"by,omitempty"`
}

// BookImported says that a book was made from an export: the first entry of the
// computer that it was made on, which is a new station.
type BookImported struct {
	Station string    `json:"station"`        // this computer, from now on
	Made    time.Time `json:"made"`           // when the export was made, UTC
	By      string    `json:"by"`             // the station that made it
	Entries int       `json:"entries"`        // that came in
	Last    uint64    `json:"last"`           // the number of the last of them
	Head    string    `json:"head,omitempty"` // the first digits of its hash, as verify shows them
	LastAt  time.Time `json:"last_at"`        // when it was made, UTC
}

// Kind is its name in the journal.
func (ExportMade) Kind() string { return "export.made" }

// Kind is its name in the journal.
func (BookImported) Kind() string { return "book.imported" }

// tellExport says what left the book, and how it is closed.
func tellExport(e ExportMade) Told {
	args := map[string]any{"Entry": e.Through}
	if e.What == ExportReport {
		args["Document"] = e.Document
		return Told{Word: "export_report", Args: args}
	}
	args["What"] = Choice("export." + string(cmp.Or(e.What, ExportTables)))
	return Told{Word: pick(e.Sealed, "export_sealed", "export_plain"), Args: args}
}
