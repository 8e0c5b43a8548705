package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// lockScreen is what the desk shows until somebody signs in: no patient's data,
// only who works here. Scans and help calls go on meanwhile.
type lockScreen struct {
	shell  *shell
	object *kit.Panel
	swap   *kit.Swap
	names  *lockNames
	pin    *lockPIN
	forgot *lockForgotten

	clock, date, clinic *kit.Text
	goesOn              *kit.Text
	call                *kit.Panel
	callWords           *kit.Text
	stopped             *lockStopped
	lobby               *kit.RowButton
	practice            *kit.RowButton
	forgotten           *kit.RowButton // the PIN; shown while one is asked for
	shownClock          string
	toldToClose         bool   // somebody tried to close Daybook from here
	toldToScan          bool   // the desk's scanner was used
	told                string // the text that says how it went with the sample clinic; "" is none
}

func newLockScreen(s *shell) *lockScreen {
	l := &lockScreen{shell: s}
	l.clock = kit.NewText(s.look, kit.LobbyTitle, kit.SemiBold, kit.OnSide, "").Tabular().MayShrink(0.6)
	l.date = kit.NewText(s.look, kit.DeskHead, kit.Regular, kit.SoftOnSide, "").Lines(2)
	l.clinic = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftOnSide, "").Lines(3)
	l.goesOn = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftOnSide, "").Lines(4)
	l.callWords = kit.NewText(s.look, kit.DeskHead, kit.SemiBold, kit.OnBad, "").Lines(4)
	bell := kit.NewIcon(s.look, "bell", 28, kit.OnBad)
	l.call = kit.NewPanel(s.look, kit.All(20), kit.Row(kit.DeskGap, kit.Natural(bell), kit.Fill(l.callWords)))
	l.call.SetGround(kit.Bad)
	l.stopped = newLockStopped(s)
	l.lobby = kit.NewRowButton(s.look, kit.OnDark, "arrow-left", "", func() { s.toLobby() })
	l.lobby.SetHint(string(keyLobby))
	show(l.lobby, s.deps.ToLobby != nil)
	l.practice = kit.NewRowButton(s.look, kit.OnDark, "today", "", s.openPractice)
	show(l.practice, s.deps.Practice != nil && !s.deps.Book.Demo())
	l.names = newLockNames(l)
	l.pin = newLockPIN(l)
	l.forgot = newLockForgotten(l)
	l.forgotten = kit.NewRowButton(s.look, kit.OnDark, "help", "", l.help)
	l.forgotten.SetHint(string(keyForgotten))
	l.forgotten.Hide()
	l.swap = kit.NewSwap(s.look, l.names.object, l.pin.object, l.forgot.object)
	l.object = kit.NewGround(s.look, kit.Paper, &fyne.Container{
		Layout: &lockLayout{s.look}, Objects: []fyne.CanvasObject{kit.NewGround(s.look, kit.Side, l.side()), l.swap.Object()},
	})
	return l
}

func (l *lockScreen) side() fyne.CanvasObject {
	s := l.shell
	name := kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.OnSide, "Daybook")
	head := kit.Row(kit.DeskGap, kit.Natural(kit.NewArt(s.look, "mark", 48)), kit.Fill(name))
	return kit.Pad(kit.All(40), kit.Column(12,
		kit.Natural(head), kit.Natural(l.clinic), kit.Spring(), kit.Natural(l.clock), kit.Natural(l.date),
		kit.Space(12), kit.Natural(l.stopped.panel), kit.Natural(l.call), kit.Natural(l.goesOn), kit.Spring(), kit.Natural(l.forgotten).AtStart(), kit.Natural(l.practice).AtStart(), kit.Natural(l.lobby).AtStart()))
}

// open shows the lock; the person who was at the desk is asked for their PIN,
// and can be changed for another.
func (l *lockScreen) open(last clinic.StaffID) {
	l.toldToClose, l.toldToScan, l.told = false, false, ""
	l.names.load()
	l.object.Show()
	if staff, ok := l.names.find(last); ok {
		l.ask(staff)
	} else {
		l.choose()
	}
	l.relabel()
}

// choose shows the names; where only one person works here it is theirs.
func (l *lockScreen) choose() {
	l.pin.clear()
	l.forgot.clear()
	l.names.reset()
	l.show(l.names.object)
}

// show swaps what asks for the person and the PIN.
func (l *lockScreen) show(object fyne.CanvasObject) {
	l.swap.Show(object, kit.AtOnce)
	l.arrange()
	l.object.Refresh()
}

// help shows what helps whoever forgot the PIN that is asked for.
func (l *lockScreen) help() {
	if !l.asking() || l.pin.checking {
		return
	}
	l.shell.touch()
	l.forgot.start(l.pin.staff)
	l.show(l.forgot.object)
	l.forgot.focus()
}

func (l *lockScreen) ask(staff clinic.Staff) {
	l.pin.start(staff)
	l.show(l.pin.object)
}

func (l *lockScreen) asking() bool { return l.swap.Shown() == l.pin.object }

// helping reports whether the PIN is said to be forgotten.
func (l *lockScreen) helping() bool { return l.swap.Shown() == l.forgot.object }

func (l *lockScreen) typed(r rune) {
	switch {
	case l.asking():
		l.pin.typed(r)
	case !l.helping():
		l.names.typed(r)
	}
}

func (l *lockScreen) pressed(name fyne.KeyName) {
	switch {
	case name == keyLobby && l.shell.deps.ToLobby != nil:
		l.shell.toLobby()
	case name == keyResume && l.stopped.stopped():
		l.stopped.resume()
	case name == keyForgotten:
		l.help()
	case l.helping():
		if name == fyne.KeyEscape {
			l.forgot.leave()
		}
	case l.asking():
		l.pin.pressed(name)
	default:
		l.names.pressed(name)
	}
}

func (l *lockScreen) tick(now time.Time) {
	if !l.shell.locked {
		return
	}
	if clock := l.shell.clock(now); clock != l.shownClock {
		l.shownClock = clock
		l.clock.Set(clock)
		l.date.Set(l.shell.longDay(clinic.DateIn(now, l.shell.deps.Book.Zone())))
		l.object.Refresh()
	}
	l.pin.tick()
	l.showHealth()
}

func (l *lockScreen) changed(change book.Change) {
	for _, event := range change.Events {
		if _, ok := event.(clinic.StaffSaved); ok {
			l.names.load()
		}
	}
	if change.Health {
		l.showHealth()
	}
}

func (l *lockScreen) relabel() {
	s := l.shell
	l.clinic.Set(s.deps.Book.Settings().Clinic)
	l.goesOn.Set(s.t("desk.lock.goes_on"))
	if l.toldToClose || s.deps.ToLobby != nil {
		l.goesOn.Set(s.t("desk.lock.close"))
	}
	if l.toldToScan {
		l.goesOn.Set(s.t("desk.look_up.locked"))
	}
	if l.told != "" {
		l.goesOn.Set(s.t(l.told))
	}
	l.callWords.Set(s.t("desk.lock.help"))
	l.lobby.SetLabel(s.t("desk.side.lobby"))
	l.practice.SetLabel(s.t("settings.about.practice"))
	l.shownClock = ""
	l.names.relabel()
	l.pin.relabel()
	l.forgot.relabel()
	l.forgotten.SetLabel(s.t("recovery.pin_title"))
	l.tick(s.deps.Book.Now())
	l.stopped.draw()
	l.showCall()
	l.arrange()
	l.object.Refresh()
}

// tell says something in the place of what the lock says of itself.
func (l *lockScreen) tell(id string) {
	l.told = id
	l.relabel()
}

// showCall says that somebody waits, and not who.
func (l *lockScreen) showCall() {
	_, waiting := l.shell.bell.ringing()
	if waiting != l.call.Visible() {
		show(l.call, waiting)
		l.arrange()
		l.object.Refresh()
	}
}

// arrange promises that the lobby goes on where that is so: not while somebody
// waits there, nor while the book is stopped; with one screen the same place says
// how to close Daybook. Where both a call and the stopped book are told, the time
// gives way: all has to fit.
func (l *lockScreen) arrange() {
	call, stopped := l.call.Visible(), l.stopped.panel.Visible()
	show(l.goesOn, !call && !stopped)
	show(l.forgotten, l.asking() && !call && !stopped)
	show(l.clock, !call || !stopped)
	show(l.date, !call || !stopped)
}

// sayHowToClose tells whoever closes the window that they have to sign in first.
func (l *lockScreen) sayHowToClose() {
	l.toldToClose = true
	l.relabel()
}

// sayHowToLookUp tells whoever scans at the desk's scanner that they have to sign
// in first.
func (l *lockScreen) sayHowToLookUp() {
	l.toldToScan = true
	l.relabel()
}

// showHealth says whether the book is stopped.
func (l *lockScreen) showHealth() {
	if l.stopped.draw() {
		l.arrange()
		l.object.Refresh()
	}
}

// lockLayout gives the dark side a third of the window.
type lockLayout struct{ look *kit.Look }

func (l *lockLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := float32(int(min(max(size.Width/3, l.look.Scaled(380)), size.Width*0.42)))
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
}

func (l *lockLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
