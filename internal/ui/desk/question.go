package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// editable is what a question can have to fill in: a Field, a Choice, a Check.
type editable interface {
	fyne.CanvasObject
	Focus()
}

// question is what the desk asks before it does something: a sheet inside the
// window, over the page. Enter says yes, Escape says no, and a scan still goes
// to the lobby.
type question struct {
	title  string
	body   string                  // one or two sentences; "" for none
	more   fyne.CanvasObject       // what else to look at or to fill in; nil for none
	fields []editable              // those in more, in the order of Tab; the first has the focus
	keys   func(fyne.KeyName) bool // what Up and Down and the like do; nil for nothing
	move   func(step int)          // what Alt with Up or Down does; nil for nothing
	reason string                  // the label of a reason that has to be given; "" asks for none
	listed bool                    // the usual reasons of a correction can be chosen instead of typed
	yes    string
	no     string // "" is "Cancel"
	wide   bool   // what is filled in stands in two columns
	danger bool   // what cannot be taken back
	only   bool   // there is nothing to decide: yes alone is shown, and closes
	// accept does it; false keeps the sheet open, to correct something.
	accept func(reason string) (done bool)
	// refuse is called where the answer is no; it may be nil.
	refuse func()
}

// serve has Enter and Escape in something to fill in answer the question.
func serve(object editable, enter, escape func()) {
	switch object := object.(type) {
	case *kit.Field:
		object.OnEnter, object.OnEscape = enter, escape
	case *kit.Choice:
		object.OnEnter, object.OnEscape = enter, escape
	case *kit.Check:
		object.OnEnter, object.OnEscape = enter, escape
	}
}
