package book

import "daybook/internal/clinic"

// applyExport keeps when everything last left the book as a file: closed, and open to
// whoever has it. A single document is no such file.
func (a applier) applyExport(e clinic.ExportMade, at stamp, by clinic.Recorded) error {
	if e.What == clinic.ExportReport {
		return nil
	}
	mark := clinic.ExportMark{At: by.At, By: by.Actor.Staff}
	register, set := "plain", func(x *exportsRecord) { x.Plain = mark }
	if e.Sealed {
		register, set = "sealed", func(x *exportsRecord) { x.Sealed = mark }
	}
	_, err := change(a.tables, bucketClinic, []byte(keyExports), register, at, set)
	return err
}

// exportsRecord is what the book keeps of its exports.
type exportsRecord struct {
	Plain  clinic.ExportMark `json:"plain,omitzero"`
	Sealed clinic.ExportMark `json:"sealed,omitzero"`
}

// Exports are the last times that everything left the book as a file. It reads the disk.
func (b *Book) Exports() (found clinic.Exports, err error) {
	err = b.read(func(v view) error {
		held, _, err := readRecord[exportsRecord](v.tables, bucketClinic, []byte(keyExports))
		found = clinic.Exports{Plain: held.Value.Plain, Sealed: held.Value.Sealed}
		return err
	})
	return found, err
}
