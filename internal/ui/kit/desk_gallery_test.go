package kit_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

type person struct {
	key, name, time, word string
	tone                  kit.Tone
	done, plan            int
	asks                  bool
}

// personRow is a row as the desk's Today page would draw it.
type personRow struct {
	*kit.Panel
	name, time, note *kit.Text
	state            *kit.Pill
	week             *kit.Bar
	act              *kit.RowButton
	asks             bool
}

func newPersonRow(look *kit.Look, columns *kit.Columns, onTap func()) *personRow {
	r := &personRow{
		name:  kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut(),
		time:  kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular().Align(fyne.TextAlignTrailing).MayCut(),
		note:  kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular().MayCut(),
		state: kit.NewPill(look, kit.Calm, ""),
		week:  kit.NewBar(look),
		act:   kit.NewRowButton(look, kit.Primary, "", "Confirm", onTap),
	}
	r.Panel = kit.NewGround(look, kit.Clear, columns.Of(r.name, r.time, r.state, r.week, r.note, r.act))
	return r
}

func (r *personRow) Fill(p person) {
	r.name.Set(p.name)
	r.time.Set(p.time)
	r.note.Set(fmt.Sprintf("%d of %d h", p.done, p.plan))
	r.state.Set(p.tone, p.word)
	r.week.Set(p.done*60, 60, p.plan*60)
	if r.asks = p.asks; p.asks {
		r.act.Show()
	} else {
		r.act.Hide()
	}
}

func (r *personRow) Ground() kit.Colour {
	if r.asks {
		return kit.TintDay
	}
	return kit.Clear
}

func people() []person {
	return []person{
		{"1", "Álvarez-Núñez de la Torre, María José", "5:49", "Confirmed", kit.Fine, 6, 9, false},
		{"2", "Brooks, Denise", "5:52", "In", kit.Waiting, 3, 9, true},
		{"3", "Chen, Wei", "11:58", "In", kit.Waiting, 9, 12, true},
		{"4", "D’Angelo, Robert", "", "Late", kit.Alarm, 3, 9, false},
		{"5", "Kowalczyk, Łukasz", "", "Expected", kit.Calm, 6, 9, false},
		{"6", "Nguyễn, Thị Hồng", "5:41", "Confirmed", kit.Fine, 8, 9, false},
		{"7", "Иванова, Яна", "5:44", "Switched", kit.Notice, 1, 9, false},
		{"8", "O, Sun", "6:03", "Tonight", kit.Tonight, 0, 9, true},
	}
}

func deskScreen(look *kit.Look) fyne.CanvasObject {
	columns := kit.NewColumns(kit.DeskGap, -2, 72, 120, 64, 96, 112)
	list := kit.NewList(look, kit.RowHeight, func(p person) string { return p.key },
		func() kit.RowView[person] { return newPersonRow(look, columns, nil) })
	list.SetRows(people())
	list.Select("5")
	search := kit.NewSearchField(look, "")
	search.SetHint("Find a patient")
	pin := kit.NewSecretField(look, "PIN")
	pin.SetText("1234")
	pin.SetProblem("That is not the PIN. Please try again.")
	confirm := kit.NewButton(look, kit.Primary, "check", "Confirm all who are in", nil)
	confirm.SetHint("A")
	side := kit.NewGround(look, kit.Side, kit.Pad(kit.Sides(kit.DeskMargin, 16), kit.Column(8,
		kit.Natural(kit.NewText(look, kit.DeskTitle, kit.Bold, kit.OnSide, "Daybook")), kit.Space(16),
		kit.Natural(kit.NewRowButton(look, kit.Secondary, "today", "Today", nil).Leading()),
		kit.Natural(kit.NewRowButton(look, kit.OnDark, "patients", "Patients", nil).Leading()),
		kit.Natural(kit.NewRowButton(look, kit.OnDark, "scanner", "Scanner", nil).Leading()),
		kit.Spring(),
		kit.Natural(kit.NewRowButton(look, kit.OnDark, "lock", "Lock", nil).Leading()))))
	call := kit.NewPanel(look, kit.All(20), kit.Column(12,
		kit.Natural(kit.NewText(look, kit.DeskBody, kit.Bold, kit.Ink, "Help at the lobby screen")),
		kit.Natural(kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "Since 6:12 PM, nobody has answered yet.").Lines(3)),
		kit.Natural(kit.NewButton(look, kit.Secondary, "", "On my way", nil)).AtStart()))
	call.SetStripe(kit.Bad)
	right := kit.Column(kit.DeskGap, kit.Natural(call), kit.Natural(pin),
		kit.Natural(kit.NewButton(look, kit.Danger, "x", "Revoke this card", nil)),
		kit.Natural(kit.NewButton(look, kit.Quiet, "undo", "Undo", nil)).AtStart(),
		kit.Natural(iconSheet(look)), kit.Spring())
	head := kit.Row(kit.DeskGap, kit.Natural(kit.NewText(look, kit.DeskTitle, kit.Bold, kit.Ink, "Monday, November 23")),
		kit.Spring(), kit.Fixed(300, search), kit.Natural(confirm))
	panel := kit.NewPanel(look, kit.All(1), list)
	body := kit.Column(kit.DeskGap, kit.Natural(head),
		kit.Fill(kit.Row(kit.DeskGap, kit.Fill(panel).Stretched(), kit.Fixed(280, right).Stretched())))
	return kit.NewGround(look, kit.Paper, kit.Row(0, kit.Fixed(kit.SideWidth, side).Stretched(),
		kit.Fill(kit.Pad(kit.All(kit.DeskMargin), body)).Stretched()))
}

func iconSheet(look *kit.Look) fyne.CanvasObject {
	names := []string{"today", "patients", "card", "scanner", "settings", "bell", "sunrise", "sun", "moon", "check", "lock", "unlock",
		"search", "undo", "backspace", "arrow-left", "arrow-right", "user", "printer", "save", "plus", "x", "eye-off", "eye",
		"help", "clock", "leave", "alert", "qr", "language", "book", "desk"}
	var rows []kit.Item
	for len(names) > 0 {
		n := min(7, len(names))
		var items []kit.Item
		for _, name := range names[:n] {
			items = append(items, kit.Natural(kit.NewIcon(look, name, 28, kit.Ink)))
		}
		rows = append(rows, kit.Natural(kit.Row(10, items...)))
		names = names[n:]
	}
	return kit.Column(10, rows...)
}

func artScreen(look *kit.Look) fyne.CanvasObject {
	var items []kit.Item
	for _, name := range []string{"desk", "bell", "clock", "again", "pause", "mark"} {
		items = append(items, kit.Fill(kit.NewArt(look, name, 200)))
	}
	return kit.NewGround(look, kit.Paper, kit.Row(12, items...))
}

func TestDeskGallery(t *testing.T) {
	for name, settings := range map[string]kit.Settings{
		"light": {}, "dark": {Scheme: kit.Dark}, "contrast": {Scheme: kit.HighContrast}, "large": {TextScale: 1.4},
	} {
		stage := kittest.New(t, settings)
		stage.Show(deskScreen(stage.Look), fyne.NewSize(1280, 760))
		stage.Save(t, "kit", "desk-"+name)
		if settings.TextScale == 0 {
			rules := kittest.DeskRules()
			rules.MayCut = func(text string) bool { return strings.Contains(text, ",") }
			stage.Check(t, rules)
		}
		stage.Show(artScreen(stage.Look), fyne.NewSize(1280, 260))
		stage.Save(t, "kit", "art-"+name)
	}
}
