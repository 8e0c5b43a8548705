package desk

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// frame is the side bar with the pages beside it.
type frame struct {
	shell   *shell
	object  *fyne.Container
	swap    *kit.Swap
	items   []*sideItem
	person  *kit.Text
	work    *kit.Text
	inside  *sideItem
	curtain *sideItem
	lock    *sideItem
	lobby   *sideItem
	close   *sideItem
	clinic  *kit.Text
	who     *fyne.Container
	call    *fyne.Container
	calls   *kit.Text
}

func newFrame(s *shell) *frame {
	f := &frame{shell: s}
	var objects []fyne.CanvasObject
	for _, each := range s.pages {
		f.items = append(f.items, newSideItem(s, each.icon, hintOf(each.id), func() { s.open(each.id) }))
		objects = append(objects, each.page.object())
	}
	f.swap = kit.NewSwap(s.look, objects...)
	f.person = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.OnSide, "").MayCut()
	f.work = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftOnSide, "").MayCut()
	f.clinic = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftOnSide, "").Lines(2)
	f.inside = newSideItem(s, "leave", string(keyInside), s.showBuilding)
	f.curtain = newSideItem(s, "eye", string(keyCurtain), s.toggleCurtain)
	f.lock = newSideItem(s, "lock", "Ctrl L", s.lockNow)
	f.lobby = newSideItem(s, "arrow-left", string(keyLobby), s.toLobby)
	show(f.lobby.object, s.deps.ToLobby != nil)
	f.close = newSideItem(s, "x", "Ctrl Q", s.close)
	f.calls = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.OnBad, "").Lines(4)
	red := kit.NewPanel(s.look, kit.All(12), kit.Row(10, kit.Natural(kit.NewIcon(s.look, "bell", 20, kit.OnBad)), kit.Fill(f.calls)))
	red.SetGround(kit.Bad)
	f.call = kit.Pad(kit.Insets{Top: 12}, kit.Over(red, newZone(func() { s.open(pageToday) })))
	ground := kit.NewGround(s.look, kit.Paper, kit.PadBy(s.air(kit.Sides(28, kit.DeskMargin), kit.Sides(10, 24)), f.swap.Object()))
	f.object = &fyne.Container{
		Layout:  &frameLayout{s.look, s.fit},
		Objects: []fyne.CanvasObject{kit.NewGround(s.look, kit.Side, f.side()), ground},
	}
	return f
}

func (f *frame) side() fyne.CanvasObject {
	s := f.shell
	name := kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.OnSide, "Daybook")
	mark := kit.NewArt(s.look, "mark", 32)
	head := kit.Pad(kit.Insets{Left: 12}, kit.Row(12, kit.Natural(mark), kit.Fill(name)))
	items := []kit.Item{
		kit.Natural(head), kit.Natural(kit.Pad(kit.Insets{Left: 12, Bottom: 12}, f.clinic)),
	}
	for _, item := range f.items {
		items = append(items, kit.Natural(item.object))
	}
	items = append(items, kit.Natural(f.call))
	f.who = kit.Pad(kit.Insets{Left: 12, Bottom: 8}, kit.Column(0, kit.Natural(f.person), kit.Natural(f.work)))
	items = append(items, kit.Spring(), kit.Natural(f.who), kit.Natural(f.inside.object), kit.Natural(f.curtain.object),
		kit.Natural(f.lock.object), kit.Natural(f.lobby.object), kit.Natural(f.close.object))
	roomy, tight := kit.Insets{Top: sideTop, Right: 12, Bottom: 16, Left: 12}, kit.Insets{Top: tightTop, Right: 12, Bottom: 8, Left: 12}
	room := func() kit.Insets {
		if s.sideTight {
			return tight
		}
		return roomy
	}
	return kit.PadBy(room, kit.ColumnBy(s.sideGap(4, 0), items...))
}

// The room in pixels above the side bar, in a roomy window and in a tight one.
const (
	sideTop  float32 = 28
	tightTop float32 = 12
)

// free is where the side bar has nothing, from top to foot, and where it has
// below that the person's name, who is in the building, and the curtain, in pixels
// from the window's top.
func (f *frame) free() (from, person, inside, curtain float32) {
	last := f.items[len(f.items)-1].object
	if f.call.Visible() {
		last = f.call
	}
	top := f.shell.sideGap(sideTop, tightTop)()
	from = top + last.Position().Y + last.Size().Height
	return from, top + f.who.Position().Y, top + f.inside.object.Position().Y, top + f.curtain.object.Position().Y
}

func (f *frame) show(id pageID, object fyne.CanvasObject) {
	for i, each := range f.shell.pages {
		f.items[i].light(each.id == id)
	}
	f.showCall()
	f.swap.Show(object, kit.AtOnce)
	f.swap.Object().Refresh()
}

// showCall says on every page but today's, which has it anyway, that somebody in
// the lobby waits.
func (f *frame) showCall() {
	_, waiting := f.shell.bell.ringing()
	waiting = waiting && f.shell.current != pageToday
	if waiting != f.call.Visible() {
		show(f.call, waiting)
		show(f.work, !waiting || !f.shell.sideLow) // its room is needed
		f.object.Refresh()
	}
}

func (f *frame) relabel() {
	f.calls.Set(f.shell.t("today.wants.help"))
	f.showCall()
	s := f.shell
	for i, each := range s.pages {
		f.items[i].set(s.t("desk.page."+string(each.id)), each.id == s.current)
	}
	f.count()
	f.clinic.Set(s.deps.Book.Settings().Clinic)
	f.person.Set(s.staff.Name)
	f.work.Set("")
	if role := s.role(); role != "" {
		f.work.Set(listing(s.t("desk.role."+string(role)), s.t("keys.hint")))
	}
	f.inside.set(s.t("desk.side.inside"), false)
	f.curtain.drawing.Set("eye")
	word := "desk.side.hide_names"
	if s.masked {
		f.curtain.drawing.Set("eye-off")
		word = "desk.side.show_names"
	}
	f.curtain.set(s.t(word), false)
	f.lock.set(s.t("desk.side.lock"), false)
	f.lobby.set(s.t("desk.side.lobby"), false)
	f.close.set(s.t("desk.side.close"), false)
}

// count says beside the page of alerts how many of them should be acted on now.
func (f *frame) count() {
	s := f.shell
	for i, each := range s.pages {
		if alerts, ok := each.page.(*alertsPage); ok {
			word := s.t("desk.page." + string(each.id))
			if n := alerts.now(); n > 0 {
				word += " " + strconv.Itoa(n)
			}
			f.items[i].set(word, each.id == s.current)
		}
	}
}

// frameLayout puts the side bar left of the pages.
type frameLayout struct {
	look *kit.Look
	fit  func(fyne.Size) // told the window's size first
}

func (l *frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.fit(size)
	side := l.width()
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
}

func (l *frameLayout) width() float32 { return max(kit.SideWidth, l.look.Scaled(kit.SideWidth)) }

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
