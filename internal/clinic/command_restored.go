package clinic

import "slices"

// NoteRestored records that the book was brought back, before anything else is done
// with it on the computer that it was brought back to.
type NoteRestored struct{ Restored BookRestored }

func (NoteRestored) Act() Act { return ActCopy }

// Decide refuses a book that came back from nothing.
func (c NoteRestored) Decide(_ View, env Env) ([]Event, error) {
	if c.Restored.Last == 0 {
		return nil, refuse("copy_folder")
	}
	c.Restored.Station = env.Station
	return []Event{c.Restored}, nil
}

// NoteTakenIn records that the book took in what a second copy had.
type NoteTakenIn struct {
	Folder   string
	Entries  int
	Stations []string
}

func (NoteTakenIn) Act() Act { return ActSettings }

// Decide records nothing where nothing was taken in.
func (c NoteTakenIn) Decide(View, Env) ([]Event, error) {
	if c.Folder == "" {
		return nil, refuse("copy_folder")
	}
	if c.Entries == 0 {
		return nil, nil
	}
	return []Event{CopyTakenIn{Folder: c.Folder, Entries: c.Entries, Stations: slices.Clone(c.Stations)}}, nil
}
