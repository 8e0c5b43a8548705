package desk

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// lockNames asks who is at the desk. Typing filters the names.
type lockNames struct {
	of     *lockScreen
	object *fyne.Container
	title  *kit.Text
	echo   *kit.Text
	list   *kit.List[clinic.Staff]
	none   *kit.Text
	staff  []clinic.Staff
	shown  []clinic.Staff // those whom the typing finds
	folded []string       // the names as they are compared
	typing string
}

// longestName is how many letters are looked for; a name at work has fewer.
const longestName = 40

// nameRow is the height of a name in pixels: large enough for a finger.
const nameRow float32 = 72

func newLockNames(of *lockScreen) *lockNames {
	n := &lockNames{of: of}
	look := of.shell.look
	n.title = kit.NewText(look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2)
	n.echo = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").MayShrink(0.8).MayCut()
	n.none = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2)
	n.list = kit.NewList(look, nameRow, func(s clinic.Staff) string { return string(s.ID) }, n.newRow)
	typing := kit.NewPanel(look, kit.Sides(10, kit.DeskGap),
		kit.Row(10, kit.Natural(kit.NewIcon(look, "search", 20, kit.SoftInk)), kit.Fill(n.echo)))
	panel := kit.NewPanel(look, kit.Sides(8, 1), kit.Over(n.list, kit.Pad(kit.All(kit.DeskMargin), n.none)))
	column := kit.Column(kit.DeskGap, kit.Natural(n.title), kit.Natural(typing), kit.Fill(panel))
	n.object = &fyne.Container{Layout: namesLayout{}, Objects: []fyne.CanvasObject{column}}
	return n
}

func (n *lockNames) newRow() kit.RowView[clinic.Staff] {
	look := n.of.shell.look
	r := &staffRow{of: n}
	r.name = kit.NewText(look, kit.DeskHead, kit.SemiBold, kit.Ink, "").MayCut()
	r.role = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignTrailing)
	r.digit = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Tabular()
	line := kit.Row(kit.DeskGap, kit.Natural(kit.NewIcon(look, "user", 24, kit.SoftInk)), kit.Fill(r.name), kit.Natural(r.role), kit.Natural(r.digit))
	r.inside = kit.Over(line, newZone(func() { n.of.ask(r.staff) }))
	r.ExtendBaseWidget(r)
	return r
}

// staffRow is one name.
type staffRow struct {
	box
	of    *lockNames
	staff clinic.Staff
	name  *kit.Text
	role  *kit.Text
	digit *kit.Text // the key that chooses them
}

// Fill shows somebody.
func (r *staffRow) Fill(staff clinic.Staff) {
	r.staff = staff
	r.name.Set(staff.Name)
	r.digit.Set("")
	if place := slices.IndexFunc(r.of.shown, func(s clinic.Staff) bool { return s.ID == staff.ID }); place >= 0 && place < 9 && r.of.typing == "" {
		r.digit.Set(strconv.Itoa(place + 1))
	}
	r.role.Set(r.of.of.shell.t("desk.role." + string(staff.Role)))
}

func (n *lockNames) load() {
	n.staff, n.folded = nil, nil
	for _, each := range n.of.shell.deps.Book.StaffList() {
		if each.WorksOn(n.of.shell.deps.Book.Today()) {
			n.staff = append(n.staff, each)
			n.folded = append(n.folded, clinic.Fold(each.Name))
		}
	}
	n.filter()
}

func (n *lockNames) find(id clinic.StaffID) (clinic.Staff, bool) {
	for _, each := range n.staff {
		if each.ID == id {
			return each, true
		}
	}
	return clinic.Staff{}, false
}

func (n *lockNames) reset() {
	n.typing = ""
	n.filter()
}

func (n *lockNames) filter() {
	var rows []clinic.Staff
	wanted := clinic.Fold(n.typing)
	for i, each := range n.staff {
		if strings.Contains(n.folded[i], wanted) {
			rows = append(rows, each)
		}
	}
	n.shown = rows
	n.list.SetRows(rows)
	if len(rows) > 0 {
		n.list.Select(string(rows[0].ID))
	}
	show(n.none, len(rows) == 0)
	n.relabel()
}

func (n *lockNames) typed(r rune) {
	if place := int(r - '1'); n.typing == "" && place >= 0 && place < 9 {
		n.pick(place)
		return
	}
	if utf8.RuneCountInString(n.typing) >= longestName {
		return
	}
	n.typing += string(r)
	n.filter()
}

// pick asks for the PIN of the person at a place of the list, counted from 0: names
// hold no digits.
func (n *lockNames) pick(place int) {
	if place < len(n.shown) {
		n.of.ask(n.shown[place])
	}
}

func (n *lockNames) pressed(name fyne.KeyName) {
	switch name {
	case fyne.KeyBackspace:
		if runes := []rune(n.typing); len(runes) > 0 {
			n.typing = string(runes[:len(runes)-1])
			n.filter()
		}
	case fyne.KeyEscape:
		n.reset()
	case fyne.KeyReturn, fyne.KeyEnter:
		if staff, ok := n.list.Selected(); ok {
			n.of.ask(staff)
		}
	default:
		n.list.Press(name)
	}
}

func (n *lockNames) relabel() {
	s := n.of.shell
	n.title.Set(s.t("desk.lock.who"))
	n.echo.Set(s.t("desk.lock.type_name"))
	n.echo.SetColour(kit.SoftInk)
	if n.typing != "" {
		n.echo.Set(n.typing)
		n.echo.SetColour(kit.Ink)
	}
	n.none.Set(s.t("desk.lock.no_name"))
	n.list.Refresh()
	n.object.Refresh()
}

// namesLayout keeps the names in a column that is not too wide to read.
type namesLayout struct{}

// The room around the names, and their widest column.
const (
	namesMargin float32 = 56
	namesWidth  float32 = 680
)

func (namesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(namesWidth, size.Width-2*namesMargin)
	for _, object := range objects {
		place(object, float32(int((size.Width-width)/2)), namesMargin, width, size.Height-2*namesMargin)
	}
}

func (namesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
