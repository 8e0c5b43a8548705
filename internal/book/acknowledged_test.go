package book

import (
	"errors"
	"testing"
	"time"

	"daybook/internal/clinic"

	"pgregory.net/rapid"
)

// TestAcknowledgedScansAreThere: every scan that was answered with "you're in"
// is one claim in the book, however often the book is opened again and whatever
// the disk says in between.
func TestAcknowledgedScansAreThere(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		disk := &moodyDisk{}
		r.options.File.BeforeCommit, r.options.File.AfterCommit = disk.before, disk.after
		r.openAgain()
		in := map[clinic.Date]time.Time{}
		for range rapid.IntRange(1, 20).Draw(rt, "scans") {
			r.clock.to(r.clock.Now().Add(time.Duration(rapid.IntRange(1, 900).Draw(rt, "minutes")) * time.Minute))
			disk.befores = rapid.IntRange(0, 3).Draw(rt, "failing commits")
			disk.afters = rapid.IntRange(0, 3).Draw(rt, "commits that took though they failed")
			verdict, err := r.AnswerCard(r.code, "", clinic.IntentNone)
			if err != nil && !errors.Is(err, ErrStopped) {
				rt.Fatalf("scan: %v", err)
			}
			if err == nil && verdict.Kind == clinic.CheckedIn {
				if at, twice := in[r.Today()]; twice {
					rt.Fatalf("expected one check-in on %s, got a second after %s", r.Today(), at)
				}
				in[r.Today()] = r.clock.Now()
			}
			*disk = moodyDisk{}
			if rapid.IntRange(0, 3).Draw(rt, "open again") == 0 {
				r.openAgain()
			}
			if r.Health().Stopped == nil {
				continue
			}
			if err := r.Resume(); err != nil {
				rt.Fatalf("resume: %v", err)
			}
		}
		r.openAgain()
		for date, at := range in {
			mustBeIn(rt, r, date, at)
		}
	})
}

// moodyDisk fails the next commits, first before and then after they took.
type moodyDisk struct{ befores, afters int }

func (d *moodyDisk) before() error { return failWhile(&d.befores) }
func (d *moodyDisk) after() error  { return failWhile(&d.afters) }

func failWhile(left *int) error {
	if *left == 0 {
		return nil
	}
	*left--
	return errors.New("input/output error")
}

// mustBeIn checks for the one visit of Ana's on a day, claimed at a moment, and
// the one entry of it.
func mustBeIn(t *rapid.T, r *rig, date clinic.Date, at time.Time) {
	var visits []clinic.Visit
	err := r.Read(func(v clinic.View) (err error) { visits, err = v.VisitsOn(date); return err })
	if err != nil || len(visits) != 1 || visits[0].Claim == nil || !visits[0].Claim.At.Equal(at) {
		t.Fatalf("expected one visit on %s, claimed at %s, got %+v, %v", date, at, visits, err)
	}
}
