package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// programs is the page of programs.
func (r *rig) programs() *programsPage { return r.shell.page(pagePrograms).(*programsPage) }

// atPrograms is a desk at which somebody looks at the programs.
func atPrograms(t *testing.T, who string, options rigOptions) *rig {
	t.Helper()
	options.signedOut = true
	r := newRig(t, options)
	r.signIn(who)
	r.shell.open(pagePrograms)
	r.advance(time.Second)
	return r
}

// saved is the track as the book has it.
func (r *rig) savedTrack(program clinic.ProgramID, id clinic.TrackID) clinic.Track {
	r.t.Helper()
	for _, track := range r.book.TracksOf(program) {
		if track.ID == id {
			return track
		}
	}
	r.t.Fatalf("the book has no track %q", id)
	return clinic.Track{}
}

// savedProgram is the program as the book has it.
func (r *rig) savedProgram() clinic.Program {
	r.t.Helper()
	for _, program := range r.book.Programs() {
		if program.ID == r.program {
			return program
		}
	}
	r.t.Fatal("the program is gone")
	return clinic.Program{}
}

// act types a letter that is a key of the page.
func (r *rig) act(key rune) {
	r.rune(key)
	r.advance(time.Second)
}

// ctrlS is what Ctrl+S does.
func (r *rig) ctrlS() {
	r.shell.save()
	r.advance(time.Second)
}

// fill replaces what stands in a field by typing.
func (r *rig) fill(label, text string) {
	r.t.Helper()
	field := r.stage.Field(label)
	if field == nil {
		r.t.Fatalf("there is no field %q among %q", label, r.stage.Texts())
	}
	field.SetText("")
	field.Focus()
	r.typeText(text)
}

func (r *rig) escape() { r.press(fyne.KeyEscape) }
