package desk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
)

// Copies is what keeps copies of the book on this computer.
type Copies interface {
	// States is how it stands with each place of the plan. It reads memory only.
	States() []clinic.CopyState
	// Fit looks whether copies may go to a folder, which reads and writes there. The
	// problem is the id of a sentence; "" is well. Sure takes what only is not wise,
	// such as a folder on the book's own disk.
	Fit(folder string, sure bool, done func(problem string, unwise bool))
	// BackUp writes a backup into a folder now; what comes of it is in States.
	BackUp(folder string)
	// Kept lists the backups in a folder, the newest first. It reads the disk.
	Kept(folder string, done func([]KeptBackup, error))
	// Ahead looks what the second copy in a folder has that the book lacks, and
	// changes nothing. It reads the disk.
	Ahead(folder string, done func(Ahead, error))
	// TakeIn takes that in, all of it or nothing, in the name of who wants it.
	TakeIn(folder string, actor clinic.Actor, done func(Ahead, error))
}

// Ahead is what a second copy has that the book lacks.
type Ahead struct {
	Entries int
	Until   time.Time // when the last of them was written
	Left    int       // that do not fit and stay out
}

// KeptBackup is a backup that lies in a folder.
type KeptBackup struct {
	Name  string
	Time  time.Time
	Bytes int64
	N     uint64 // the last entry in it
	Ours  bool   // this computer wrote it; others are left alone
}

// copiesPart shows where copies of the book go and how it stands with each.
type copiesPart struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	list   *kit.List[clinic.CopyState]
	panel  *kit.Panel
	none   *kit.Text
	detail *kit.Text
	line   *kit.Text // when backups are made, and how many stay
	add    *kit.Button
	now    *kit.Button
	remove *kit.Button
	kept   *kit.Button
	rhythm *kit.Button
	take   *kit.Button // what a second copy has and the book lacks
	here   bool
	looked time.Time
}

// copyRow is the height in pixels of a place in the list.
const copyRow float32 = 64

func newCopiesPart(s *shell) *copiesPart {
	p := &copiesPart{shell: s}
	p.list = kit.NewList(s.look, copyRow, copyKey, p.newRow)
	p.list.OnSelect = func(clinic.CopyState) { s.touch(); p.draw() }
	p.panel = kit.NewPanel(s.look, kit.All(1), p.list)
	p.none = p.text(s, s.note(4), "copies.none")
	p.detail = s.note(4)
	p.line = s.note(3)
	p.add = p.button(s, s.button(kit.Primary, "plus", "", "A", p.begin), "copies.add")
	p.now = p.button(s, s.button(kit.Secondary, "save", "", "M", p.backUp), "copies.now")
	p.kept = p.button(s, s.button(kit.Secondary, "book", "", "I", p.showKept), "copies.show")
	p.remove = p.button(s, s.button(kit.Secondary, "x", "", "O", p.askRemove), "copies.remove")
	p.rhythm = p.button(s, s.button(kit.Secondary, "clock", "", "E", p.askRhythm), "copies.rhythm")
	p.take = p.button(s, s.button(kit.Primary, "undo", "", "Y", p.askTakeIn), "copies.take")
	p.root = kit.Column(12, kit.Natural(p.text(s, s.heading(), "settings.section.copies")),
		kit.Natural(p.text(s, s.note(4), "copies.lead")), kit.Natural(p.none), kit.Fill(p.panel), kit.Natural(p.detail),
		kit.Natural(newFlow(12, p.take, p.add, p.now, p.kept, p.remove, p.rhythm)), kit.Natural(p.line))
	return p
}

func copyKey(state clinic.CopyState) string {
	return string(state.Place.Kind) + " " + state.Place.Folder
}

func (p *copiesPart) object() fyne.CanvasObject { return p.root }

func (p *copiesPart) shown() {
	p.here = true
	p.draw()
}

func (p *copiesPart) hidden() { p.here = false }

func (p *copiesPart) relabel() {
	p.labels.relabel()
	p.draw()
}

// tick keeps what is shown up to date: a backup goes on without any entry.
func (p *copiesPart) tick(at time.Time) {
	if p.here && at.Sub(p.looked) >= time.Second {
		p.looked = at
		p.draw()
	}
}

func (p *copiesPart) lists() []sectionList { return []sectionList{{p.list, p.panel}} }

// states are those of the places in the plan, in its order; none where this
// computer keeps no copies.
func (s *shell) states() []clinic.CopyState {
	if s.deps.Copies == nil {
		return nil
	}
	return s.deps.Copies.States()
}

func (p *copiesPart) draw() {
	s := p.shell
	states := s.states()
	p.list.SetRows(states)
	if _, some := p.list.Selected(); !some && len(states) > 0 {
		p.list.Select(copyKey(states[0]))
	}
	chosen, some := p.list.Selected()
	director := s.may(clinic.ActSettings)
	able := s.deps.Copies != nil
	show(p.none, len(states) == 0)
	show(p.panel, len(states) > 0)
	show(p.detail, some)
	show(p.add, director && able)
	show(p.now, len(p.toBackUp()) > 0)
	show(p.kept, some && chosen.Place.Kind == clinic.CopyBackup)
	show(p.remove, director && some)
	show(p.rhythm, director && able)
	p.now.Rest(!slices.ContainsFunc(p.toBackUp(), func(s clinic.CopyState) bool { return !s.Busy }))
	show(p.take, director && some && chosen.Problem == string(keep.TapeAhead))
	p.detail.Set("")
	if some {
		p.detail.Set(listing(s.copyWords(chosen), s.copyAdvice(chosen)))
	}
	p.line.Set(s.rhythmWords())
	p.root.Refresh()
}

// begin asks for a place.
func (p *copiesPart) begin() {
	if p.add.Visible() {
		newPlaceForm(p).ask()
	}
}

func (p *copiesPart) typed(r rune) bool {
	does := map[rune]struct {
		button *kit.Button
		act    func()
	}{'A': {p.add, p.begin}, 'M': {p.now, p.backUp}, 'I': {p.kept, p.showKept}, 'O': {p.remove, p.askRemove}, 'E': {p.rhythm, p.askRhythm}, 'Y': {p.take, p.askTakeIn}}
	key, known := does[upper(r)]
	if known && key.button.Visible() {
		key.act()
	}
	return known
}

// toBackUp are the places that "back up now" means: the chosen one, or every place
// for backups where the chosen one is for something else.
func (p *copiesPart) toBackUp() []clinic.CopyState {
	if chosen, ok := p.list.Selected(); ok && chosen.Place.Kind == clinic.CopyBackup {
		return []clinic.CopyState{chosen}
	}
	return slices.DeleteFunc(slices.Clone(p.shell.states()), func(s clinic.CopyState) bool { return s.Place.Kind != clinic.CopyBackup })
}

// backUp writes a backup now.
func (p *copiesPart) backUp() {
	for _, state := range p.toBackUp() {
		if !state.Busy {
			p.shell.deps.Copies.BackUp(state.Place.Folder)
		}
	}
	p.draw()
}

// askRemove says what ends where a place is taken away: nothing that is there.
func (p *copiesPart) askRemove() {
	chosen, ok := p.list.Selected()
	if !ok {
		return
	}
	s := p.shell
	s.ask(question{
		title: s.t("copies.remove_title"), body: s.t("copies.remove_body", folderArgs(chosen.Place.Folder)), yes: s.t("copies.remove"), danger: true,
		accept: func(string) bool {
			var places []clinic.CopyPlace
			for _, place := range s.deps.Book.Copies().Places {
				if place != chosen.Place {
					places = append(places, place)
				}
			}
			p.set(places, "copies.removed")
			return true
		},
	})
}

// set says where copies go from now on, and offers to take that back.
func (p *copiesPart) set(places []clinic.CopyPlace, said string) {
	s, command := p.shell, clinic.SetCopyPlaces{Places: places}
	s.record(func(facts []clinic.Event) {
		s.done(s.t(said), facts, command)
		p.draw()
	}, command)
}
