package main

import (
	"errors"
	"io"
	"os"
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/ui/desk"
)

// oldRecords removes records whose time is over, for the desk.
type oldRecords struct{ *program }

var _ desk.OldRecords = oldRecords{}

// Remove works on a goroutine of its own: patients check in meanwhile.
func (o oldRecords) Remove(actor clinic.Actor, rows []clinic.RetentionRow, progress func(float64), done func(clinic.PatientsPurged, string)) {
	go o.guard.run(func() {
		shown := -1
		purged, err := keep.Purge(o.ctx, keep.PurgeOptions{Book: o.book, Actor: actor, Rows: rows, Scratch: o.places.data}, func(part float64) {
			if percent := int(part * 100); percent != shown {
				shown = percent
				o.hop(func() { progress(part) })
			}
		})
		if err != nil {
			o.trace.say("old records not removed: %v", err)
		}
		o.hop(func() { done(purged, purgeProblem(err)) })
	})
}

// Left lists copies that may still have what was removed.
func (o oldRecords) Left(done func([]keep.Left)) {
	go o.guard.run(func() {
		left := keep.LeftCopies(o.book, beforeUpdates(o.places.data))
		o.hop(func() { done(left) })
	})
}

// purgeProblem is the sentence for why records were not removed; "" where they were.
func purgeProblem(err error) string {
	var known *keep.Problem
	switch {
	case err == nil:
		return ""
	case !errors.As(err, &known):
		return "retention.problem.disk"
	case slices.Contains(keep.PurgeProblems(), known.Code):
		return "retention.problem." + string(known.Code)
	}
	return "retention.problem.backup"
}

// runRetention lists whose records are old enough to be removed, and removes nothing.
func runRetention(c console, args []string) int { return c.retentionBy(os.Stdin, args) }

// retentionBy asks for the PIN where it is read from.
func (c console) retentionBy(in io.Reader, args []string) int {
	set := c.flags("retention")
	command := c.staffCommand(set, in)
	if code, done := c.parse(set, "retention", args); done {
		return code
	}
	return command.with(clinic.ActRetention, func(in signedIn) error { return c.tellRetention(in.Book) })
}
