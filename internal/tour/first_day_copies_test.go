//go:build tour

package tour

import (
	"path/filepath"

	"daybook/internal/keep"
)

// copiesAreThere looks for what the day left where the first start was told to keep
// copies: a backup that was made by itself, and a second copy without a gap that
// goes to the last entry, of the closing of Daybook included.
func (d *firstDay) copiesAreThere() {
	d.t.Helper()
	backups, err := keep.Backups(keep.BackupFolder(d.home))
	if err != nil || len(backups) == 0 {
		d.t.Errorf("the day left %d backups: %v", len(backups), err)
	}
	contents, err := keep.ReadTape(d.home)
	if err != nil || len(contents.Tapes) != 1 {
		d.t.Fatalf("the day left %d second copies: %v", len(contents.Tapes), err)
	}
	b := openBook(d.t, filepath.Clean(d.clinic))
	last := b.Highest()
	b.Close()
	tape := contents.Tapes[0]
	if len(tape.Gaps) > 0 || len(tape.Damage) > 0 || last-tape.To > 2 {
		d.t.Errorf("the second copy goes to entry %d of %d, with the gaps %v and the damage %v", tape.To, last, tape.Gaps, tape.Damage)
	}
}
