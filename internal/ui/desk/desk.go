package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// Desk is the staff's window: the sign-in, the pages and what stands over them.
type Desk struct {
	shell  *shell
	root   fyne.CanvasObject
	cancel func()
}

// New builds the desk, locked. It subscribes to the book until Close.
func New(deps Deps) *Desk {
	s := &shell{deps: deps, look: deps.Look, locked: true, masked: deps.ToLobby != nil, used: deps.Clock(), textScale: deps.Look.TextScale(),
		stale: map[pageID]bool{}}
	s.speak()
	s.sink = kit.NewSink(deps.Hop)
	s.ears = newEars(s)
	s.listenToKeys()
	s.bell = &bell{}
	s.lookUp = newLookUp(s)
	s.lock = newLockScreen(s)
	s.message = newMessage(s)
	s.sheet = newSheet(s)
	s.building = newBuilding(s)
	s.keys = newKeysSheet(s)
	s.pages = s.buildPages()
	s.frame = newFrame(s)
	d := &Desk{shell: s, root: s.build()}
	s.restyle = func() {
		s.relabel()
		d.root.Refresh()
	}
	d.cancel = deps.Book.Subscribe(func(change book.Change) {
		deps.Hop(func() { s.changed(change) })
	})
	s.lock.open("")
	s.relabel()
	s.findOpenCalls()
	return d
}

// build puts the layers over each other: the watcher for the mouse lowest, then
// the pages or the lock, then questions and messages.
func (s *shell) build() fyne.CanvasObject {
	s.frame.object.Hide()
	return kit.Over(newWatcher(s), s.sink, s.frame.object, s.lock.object, s.sheet.object, s.lookUp.object, s.message.object)
}

func newEars(s *shell) *ears {
	e := &ears{
		clock: s.deps.Clock, after: s.deps.After,
		focused: s.focused, perform: s.perform,
		lobby: listener{
			scan:    s.heardScan,
			garbled: s.heardGarble,
		},
	}
	e.tune(s.scanOptions())
	return e
}

// Object is what the window shows.
func (d *Desk) Object() fyne.CanvasObject { return d.root }

// Attach takes over the keyboard of the window whose content Object is.
func (d *Desk) Attach(canvas fyne.Canvas) {
	d.shell.canvas = canvas
	d.shell.look.Live(canvas)
	d.shell.sink.Hold(canvas)
	d.shell.addShortcuts(canvas)
}

// Lock hides everything but the sign-in. The page and what was not saved yet
// stay for the same person.
func (d *Desk) Lock() { d.shell.lockNow() }

// Locked reports whether somebody has to sign in first.
func (d *Desk) Locked() bool { return d.shell.locked }

// SetTextScale makes all text larger or smaller, from kit.MinTextScale to
// kit.MaxTextScale, as far as the window has room for it.
func (d *Desk) SetTextScale(scale float32) {
	d.shell.textScale = scale
	d.shell.setScale(largest(scale, d.root.Size()))
}

// setScale draws everything anew in letters of another size.
func (s *shell) setScale(scale float32) {
	if scale == s.look.TextScale() {
		return
	}
	s.look.SetTextScale(scale)
	s.restyle()
}

// Restyle draws everything anew after the look was changed, in letters of its size as
// far as the window has room for them.
func (d *Desk) Restyle() {
	s := d.shell
	s.textScale = s.look.TextScale()
	s.look.SetTextScale(largest(s.textScale, d.root.Size()))
	s.restyle()
}

// Close ends the desk's subscription.
func (d *Desk) Close() { d.cancel() }

// Tick brings what depends on the time up to date. The app calls it once a
// second with the clinic's time.
func (d *Desk) Tick(now time.Time) {
	s := d.shell
	s.ring()
	s.lock.tick(now)
	s.lockWhenIdle()
	if alerts, ok := s.page(pageAlerts).(*alertsPage); ok {
		alerts.keep()
	}
	if page, ok := s.page(s.current).(ticking); ok && !s.locked {
		page.tick(now)
	}
	if s.canvas != nil && s.canvas.Focused() == nil {
		s.sink.Take()
	}
}

// changed takes what is new in the book to everybody who shows it.
func (s *shell) changed(change book.Change) {
	s.hearOfNotices(change)
	if change.Reloaded { // what the book holds may be more than what it told
		s.ears.tune(s.scanOptions())
		s.relabel()
		s.lock.names.load()
		s.findOpenCalls()
	}
	for _, event := range change.Events {
		switch event := event.(type) {
		case clinic.SettingsSaved:
			s.ears.tune(s.scanOptions())
			s.relabel()
		case clinic.StaffSaved:
			s.staffChanged(event.Staff)
		}
	}
	s.lock.changed(change)
	for _, each := range s.pages {
		each.page.changed(change)
	}
}
