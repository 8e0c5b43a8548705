package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// shell is what all pages of the desk share: who is signed in, the words, the
// scanner's ear, the question sheet, the line of messages and what can be undone.
type shell struct {
	deps  Deps
	look  *kit.Look
	words *i18n.Localizer
	named []func() // set the hints of keys that have a name, in the desk's language

	canvas  fyne.Canvas
	restyle func() // draws everything anew
	sink    *kit.Sink
	ears    *ears

	actor     clinic.Actor // nobody before the first sign-in
	staff     clinic.Staff
	locked    bool
	masked    bool      // the privacy curtain is drawn
	textScale float32   // as it was chosen
	tight     bool      // the window is low for its text
	sideTight bool      // and for the side bar
	sideLow   bool      // and very low for it
	attended  bool      // somebody touched it since the lobby last had the only screen
	used      time.Time // when somebody last touched a key or the mouse, by Deps.Clock

	pages         []listed
	stale         map[pageID]bool // the pages whose words changed since they were shown
	current       pageID
	frame         *frame
	lock          *lockScreen
	sheet         *sheet
	message       *message
	building      *building
	keys          *keysSheet
	bell          *bell
	lookUp        *lookUp
	undos         []undoable
	recoveryAsked bool   // the sheet was asked back since Daybook started
	waiting       func() // what another member of staff is to find on signing in; nil for nothing
}

// t is a text of the catalog in the desk's language.
func (s *shell) t(id string, args ...i18n.Args) string { return s.words.T(id, args...) }

// role is what the person at the desk does at the clinic; "" before sign-in.
func (s *shell) role() clinic.Role { return s.staff.Role }

// may reports whether the person at the desk may do an act, by the clinic's own
// table: for hiding what would only be refused.
func (s *shell) may(act clinic.Act) bool {
	return clinic.Allowed(staffOnly{staff: s.staff}, s.actor, act)
}

// staffOnly is as much of a view as the roles table looks at.
type staffOnly struct {
	clinic.View
	staff clinic.Staff
}

func (v staffOnly) Staff(id clinic.StaffID) (clinic.Staff, bool) {
	return v.staff, id != "" && id == v.staff.ID
}

// name is a patient's name as it may be shown now: dots behind the curtain.
func (s *shell) name(name string) string {
	if s.masked && name != "" {
		return s.t("desk.curtain.mask")
	}
	return name
}

// work does something away from the window and then, on it, what follows. The
// error is the work's own; what follows decides what to say.
func work[T any](s *shell, do func() (T, error), then func(T, error)) {
	s.deps.Run(func() func() {
		result, err := do()
		return func() { then(result, err) }
	})
}

// do has the book do commands at once, all or none, as the person at the desk,
// which no key takes back. A refusal is said; then is called only where it went
// well. It may be nil.
func (s *shell) do(then func(), commands ...clinic.Command) {
	s.record(func(facts []clinic.Event) {
		if len(facts) > 0 {
			s.remember(undoable{})
		}
		if then != nil {
			then()
		}
	}, commands...)
}

// try is do for those who go on where it was refused, too.
func (s *shell) try(then func(error), commands ...clinic.Command) {
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Batch(s.items(commands)...) }, func(_ []clinic.Event, err error) {
		then(err)
	})
}

// items are commands as the person at the desk gives them.
func (s *shell) items(commands []clinic.Command) []book.Item {
	items := make([]book.Item, len(commands))
	for i, command := range commands {
		items[i] = book.Item{Actor: s.actor, Command: command}
	}
	return items
}

// record is do for those who want to know what was recorded. Where the book wants to
// know why, the person is asked, and it is tried again.
func (s *shell) record(then func(facts []clinic.Event), commands ...clinic.Command) {
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Batch(s.items(commands)...) }, func(facts []clinic.Event, err error) {
		switch {
		case err == nil:
			then(facts)
		case !s.askWhy(err, func(reason string) { s.record(then, explained(reason, commands...)...) }):
			s.fail(err)
		}
	})
}

// open shows a page, unless the one before holds something that the person
// wants to keep.
func (s *shell) open(id pageID) { s.leaving(func() { s.show(id) }) }

// openPatient shows a patient's sheet on the page of patients.
func (s *shell) openPatient(id clinic.PatientID) {
	s.leaving(func() { s.showPatient(id) })
}

func (s *shell) showPatient(id clinic.PatientID) {
	s.show(pagePatients)
	if patients, ok := s.page(pagePatients).(interface{ openPatient(clinic.PatientID) }); ok {
		patients.openPatient(id)
	}
}

func (s *shell) leaving(then func()) {
	if now, ok := s.page(s.current).(guarded); ok {
		now.leave(then)
		return
	}
	then()
}

func (s *shell) page(id pageID) page {
	for _, each := range s.pages {
		if each.id == id {
			return each.page
		}
	}
	return nil
}

func (s *shell) has(id pageID) bool { return s.page(id) != nil }

// show swaps the page; one that is shown already is only told to load again.
func (s *shell) show(id pageID) {
	next := s.page(id)
	if next == nil {
		return
	}
	if before := s.page(s.current); before != nil && s.current != id {
		before.hidden()
	}
	if s.current != id {
		s.message.hide() // it is about the page before
	} else if deep, ok := next.(interface{ home() }); ok {
		deep.home()
	}
	s.current = id
	s.freshen(id)
	s.tellOpened(string(id))
	s.frame.show(id, next.object())
	s.sink.Take()
	next.shown()
}

// tellOpened says which page was opened.
func (s *shell) tellOpened(page string) {
	if s.deps.Opened != nil {
		s.deps.Opened(page)
	}
}

// repaint has the window drawn anew. The toolkit does so by itself for what is
// on the glass already, but not for what was hidden so far.
func (s *shell) repaint() {
	if s.canvas != nil {
		s.canvas.Refresh(s.sink)
	}
}

// speak takes the clinic's language and its way to write the time.
func (s *shell) speak() {
	now := s.deps.Book.Settings()
	s.words = s.deps.Catalog.In(now.Language).With24Hours(now.Hours24)
}

// relabel brings every word on the screen up to date.
func (s *shell) relabel() {
	s.speak()
	for _, name := range s.named {
		name()
	}
	s.frame.relabel()
	s.lookUp.relabel()
	s.message.relabel()
	s.lock.relabel()
	for _, each := range s.pages {
		if each.id == s.current {
			each.page.relabel()
			continue
		}
		s.stale[each.id] = true // it takes its words when it is shown
	}
}

// freshen gives a page that is about to be shown the words that came since it was.
func (s *shell) freshen(id pageID) {
	if s.stale[id] {
		delete(s.stale, id)
		s.page(id).relabel()
	}
}
