package setup

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
)

// whichStep asks which of the copies is brought back, the newest backup first.
type whichStep struct {
	step
	of     *bringing
	list   *kit.List[found]
	panel  *kit.Panel
	detail *kit.Text
	sink   *kit.Sink
	back   *kit.Button
	next   *kit.Button
}

// found is one copy in the list: a backup, or a second copy alone.
type found struct {
	backup keep.Backup
	tape   keep.FoundTape // where there is no backup
}

func (f found) key() string {
	if f.backup.Path != "" {
		return f.backup.Path
	}
	return f.tape.Folder + " " + f.tape.Book
}

// foundHeight is a row's height in pixels.
const foundHeight float32 = 60

func newWhichStep(b *bringing) *whichStep {
	look := b.setup.deps.Look
	w := &whichStep{of: b, detail: kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(6)}
	w.list = kit.NewList(look, foundHeight, found.key, w.newRow)
	w.list.OnSelect = func(found) { w.describe() }
	w.list.OnTap = func(found) { b.setup.focusOn(w.sink) }
	w.sink = kit.NewSink(func(do func()) { do() })
	w.sink.OnKey = w.typed
	w.panel = kit.NewPanel(look, kit.All(1), w.list)
	back := func() { b.show(backWhere, kit.FromLeft) }
	w.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", back)
	w.next = kit.NewButton(look, kit.Primary, "arrow-right", "", w.goOn)
	w.step = newStep(look, kit.Column(12, kit.Natural(w.sink), kit.Fill(w.panel), kit.Natural(w.detail)),
		kit.Natural(w.back), kit.Spring(), kit.Natural(w.next))
	return w
}

// typed is a key while the list has the keyboard.
func (w *whichStep) typed(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape:
		w.of.show(backWhere, kit.FromLeft)
	case fyne.KeyReturn, fyne.KeyEnter:
		w.goOn()
	case fyne.KeyTab:
		w.of.setup.focusOn(w.next)
	default:
		w.list.Press(name)
	}
}

// begin lists what was found, the newest backup chosen.
func (w *whichStep) begin() {
	var rows []found
	for _, backup := range w.of.found.Backups {
		rows = append(rows, found{backup: backup})
	}
	for _, tape := range w.of.found.Alone() {
		rows = append(rows, found{tape: tape})
	}
	was, chosen := w.list.Selected()
	w.list.SetRows(rows)
	if !chosen || !w.list.Select(was.key()) {
		w.list.Select("")
		if len(rows) > 0 {
			w.list.Select(rows[0].key())
		}
	}
	w.describe()
	w.of.setup.focusOn(w.sink)
}

func (w *whichStep) goOn() {
	if w.list.Chosen() {
		w.of.show(backKey, kit.FromRight)
	}
}

// chosen is what to bring back: a backup with what second copies have beyond it, or
// one second copy alone.
func (w *whichStep) chosen() keep.RestoreOptions {
	row, _ := w.list.Selected()
	if row.backup.Path == "" {
		return keep.RestoreOptions{Tapes: []string{row.tape.Folder}}
	}
	return keep.RestoreOptions{Backup: row.backup.Path, Tapes: w.of.found.TapesFor(row.backup)}
}

// describe says what comes back with what is chosen.
func (w *whichStep) describe() {
	words := w.of.setup.words
	row, ok := w.list.Selected()
	switch {
	case !ok:
		w.detail.Set("")
	case row.backup.Path == "":
		w.detail.Set(words.T("bring.which.alone_detail", i18n.Args{"Count": row.tape.Entries, "Last": row.tape.To}))
	default:
		until := row.backup.N
		for _, tape := range w.of.found.Tapes {
			if tape.Book[:min(len(tape.Book), len(row.backup.Book))] == row.backup.Book {
				until = max(until, tape.To)
			}
		}
		word := "bring.which.only"
		if until > row.backup.N {
			word = "bring.which.more"
		}
		w.detail.Set(words.T(word, i18n.Args{"N": row.backup.N, "Last": until}))
	}
	w.root.Refresh()
}

// oneBook reports whether all that was found is of one book.
func (w *whichStep) oneBook() bool {
	books := map[string]bool{}
	for _, backup := range w.of.found.Backups {
		books[backup.Book] = true
	}
	return len(books) < 2
}

func (w *whichStep) relabel() {
	words := w.of.setup.words
	w.title.Set(words.T("bring.which.title"))
	w.lead.Set(words.T("bring.which.lead"))
	w.back.SetLabel(words.T("setup.back"))
	w.next.SetLabel(words.T("setup.next"))
	w.describe()
	w.list.Refresh()
}

// moment is when something was, by this computer's own zone.
func (s *Setup) moment(at time.Time) string { return s.momentIn(at, s.deps.Zone) }

// momentIn is the same in a zone, which may be unknown here.
func (s *Setup) momentIn(at time.Time, name string) string {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" {
		zone = time.UTC
	}
	at = at.In(zone)
	return s.words.LongDateYear(at) + ", " + s.words.Clock(at)
}
