package clinic

// NoteExport records that what the book holds leaves it as a file, before the file gets
// its name: nothing leaves that the journal does not tell of.
type NoteExport struct {
	What     ExportWhat
	Document string // of a report: which one
	Sealed   bool
	Through  uint64
}

// Act is making documents for a report, and else taking everything along.
func (c NoteExport) Act() Act {
	if c.What == ExportReport {
		return ActDocuments
	}
	return ActExport
}

// Decide refuses what is no export.
func (c NoteExport) Decide(_ View, env Env) ([]Event, error) {
	switch {
	case c.What == ExportTables, c.What == ExportWhole, c.What == ExportReport && c.Document != "":
		return []Event{ExportMade{Station: env.Station, What: c.What, Document: c.Document, Sealed: c.Sealed, Through: c.Through}}, nil
	}
	return nil, refuse("export_what")
}

// NoteImported records that the book was made from an export, before anything else is
// done with it.
type NoteImported struct{ Imported BookImported }

// Act is Daybook's own.
func (NoteImported) Act() Act { return ActCopy }

// Decide refuses a book that was made from nothing.
func (c NoteImported) Decide(_ View, env Env) ([]Event, error) {
	if c.Imported.Last == 0 {
		return nil, refuse("export_what")
	}
	c.Imported.Station = env.Station
	return []Event{c.Imported}, nil
}
