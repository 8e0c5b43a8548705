package keep

import (
	"context"
	"encoding/hex"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"

	"filippo.io/age"
)

// Copied is what second copies add to a backup that is restored.
type Copied struct {
	Entries  int
	Stations []string  // that wrote them
	Until    time.Time // when the last of them was written, UTC
	// Left is how many were found and do not fit, Why the reason (see Tail), and
	// Closed how many the recovery key does not open.
	Left, Closed int
	Why          error
	// Failed is why a second copy could not be read; the backup comes back without it.
	Failed error
}

// gather brings all that is to come back into the draft, and verifies it.
func (r *Restoring) gather(ctx context.Context, progress Progress) (err error) {
	keys := []age.Identity{r.options.Recovery.Identity()}
	if r.options.Backup != "" {
		r.Checked, err = openBackup(ctx, CheckOptions{
			Path: r.options.Backup, Keys: keys, Whole: len(r.options.Tapes) == 0,
		}, r.draft(), portion(progress, 0, r.openingPart()))
		r.Alone = r.Contents
	} else {
		err = r.beginEmpty(keys)
	}
	if err != nil || len(r.options.Tapes) == 0 {
		return err
	}
	if err := r.takeTapes(ctx, portion(progress, r.openingPart(), 0.6)); err != nil {
		return err
	}
	return r.verify(ctx, keys, portion(progress, 0.6, 1))
}

// openingPart is how much of the work the backup is.
func (r *Restoring) openingPart() float64 {
	switch {
	case r.options.Backup == "":
		return 0
	case len(r.options.Tapes) == 0:
		return 1
	}
	return 0.4
}

// beginEmpty makes an empty book of the second copy that the recovery key opens.
func (r *Restoring) beginEmpty(keys []age.Identity) error {
	for _, folder := range r.options.Tapes {
		contents, err := ReadTape(folder, keys...)
		if err != nil {
			return problem(err, NoCopies, folder)
		}
		for _, tape := range contents.Tapes {
			if !tape.Opens {
				continue
			}
			err := book.CreateEmpty(r.draft(), tape.Book, tape.ring, r.options.Recovery)
			return problem(err, Disk, filepath.Dir(r.draft()))
		}
	}
	return &Problem{Code: WrongKey, Path: r.source()}
}

// takeTapes takes into the draft what the second copies have.
func (r *Restoring) takeTapes(ctx context.Context, progress Progress) (err error) {
	options := r.options.Target
	options.Path = r.draft()
	b, err := book.OpenByRecovery(options, r.options.Recovery)
	if err != nil {
		return opening(err, r.source())
	}
	defer func() { err = errors.Join(err, problem(b.Close(), Disk, options.Path)) }()
	for i, folder := range r.options.Tapes {
		part := 1 / float64(len(r.options.Tapes))
		if err := r.takeTape(ctx, b, folder, portion(progress, float64(i)*part, float64(i+1)*part)); err != nil {
			return err
		}
	}
	if b.Highest() == 0 {
		return &Problem{Code: NotWhole, Path: r.source()}
	}
	return nil
}

// takesAtOnce is how many entries one transaction takes in: some megabytes.
const takesAtOnce = 20000

// takeTape takes in what one folder has. A copy that cannot be read keeps nobody from
// the backup.
func (r *Restoring) takeTape(ctx context.Context, b *book.Book, folder string, progress Progress) error {
	tail, err := TapeTail(b, folder, r.options.Recovery.Identity())
	if err != nil {
		r.Copied.Failed = problem(err, Disk, folder)
		return problem(ctx.Err(), Cancelled, "")
	}
	taken := 0
	for some := range slices.Chunk(tail.entries, takesAtOnce) {
		if err := ctx.Err(); err != nil {
			return problem(err, Cancelled, "")
		}
		if _, err := b.Import(some); err != nil {
			return problem(err, Disk, filepath.Dir(r.draft()))
		}
		taken += len(some)
		progress(float64(taken) / float64(tail.Entries))
	}
	r.Copied.add(tail)
	return nil
}

func (c *Copied) add(tail Tail) {
	c.Entries += tail.Entries
	c.Left += tail.Left
	c.Closed += tail.Closed
	if c.Why == nil {
		c.Why = tail.Why
	}
	if tail.Until.After(c.Until) {
		c.Until = tail.Until
	}
	c.Stations = slices.Compact(slices.Sorted(slices.Values(append(c.Stations, tail.Stations...))))
}

// verify looks at all that comes back.
func (r *Restoring) verify(ctx context.Context, keys []age.Identity, progress Progress) error {
	inspection, err := book.InspectWith(r.draft(), keys...)
	if err != nil {
		return opening(err, r.source())
	}
	defer inspection.Close()
	if r.Contents, err = look(inspection); err != nil {
		return opening(err, r.source())
	}
	report, err := Verify(ctx, inspection, progress)
	if err != nil {
		return problem(err, Disk, filepath.Dir(r.draft()))
	}
	r.Report = &report
	return nil
}

// source is what the book comes back from, for people to read.
func (r *Restoring) source() string {
	if r.options.Backup == "" && len(r.options.Tapes) > 0 {
		return r.options.Tapes[0]
	}
	return r.options.Backup
}

// note is what the restored book says of where it comes from.
func (r *Restoring) note() clinic.NoteRestored {
	head := r.Contents.Head
	from := clinic.BookRestored{Copied: r.Copied.Entries, By: head.Station, Last: head.N, LastAt: r.Contents.Last}
	if r.options.Backup != "" {
		from.Backup, from.Made = filepath.Base(r.options.Backup), r.Backup.Time
		from.N, from.Head = r.Alone.Head.N, hex.EncodeToString(r.Alone.Head.Hash[:headPart/2])
	}
	return clinic.NoteRestored{Restored: from}
}
