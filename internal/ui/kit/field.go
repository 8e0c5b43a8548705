package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Field is a line to type into, with its label above and, when something is
// wrong with what was typed, a sentence below.
type Field struct {
	widget.BaseWidget
	// OnChanged is called after every change by the person typing; it may be nil.
	OnChanged func(text string)
	// OnEnter is called when Enter was pressed; it may be nil.
	OnEnter func()
	// OnEscape is called when Escape was pressed; it may be nil.
	OnEscape func()
	// OnOther is offered keys that mean nothing to a line of text, such as the
	// arrows up and down; it may be nil.
	OnOther func(name fyne.KeyName)
	// Keys, where set, is asked about every rune and key first.
	Keys Keys

	look    *Look
	label   *Text
	problem *Text
	line    *line
	alarm   *canvas.Rectangle
	unit    *Text    // beside the line
	icon    *Drawing // nil for none
	hint    string   // as it was set
	most    int      // runes that find room
}

// NewField returns an empty field. An empty label takes no room.
func NewField(look *Look, label string) *Field {
	f := &Field{
		look:    look,
		label:   NewText(look, DeskSmall, SemiBold, SoftInk, label).MayCut(),
		problem: NewText(look, DeskSmall, SemiBold, BadInk, "").Lines(2),
		alarm:   canvas.NewRectangle(color.Transparent),
		unit:    NewText(look, DeskBody, Regular, SoftInk, "").MayShrink(0.75),
		most:    fieldMost,
	}
	f.line = newLine(f)
	f.ExtendBaseWidget(f)
	return f
}

// NewSecretField returns a field that shows dots instead of what is typed.
func NewSecretField(look *Look, label string) *Field {
	f := NewField(look, label)
	f.line.Password = true
	f.line.ActionItem = layoutNothing()
	return f
}

// NewSearchField returns a field with a magnifying glass in it.
func NewSearchField(look *Look, label string) *Field {
	f := NewField(look, label)
	f.most = searchMost
	f.icon = NewIcon(look, "search", 18, SoftInk)
	f.line.Icon = blankPicture() // makes the toolkit leave the room; the glass is ours, in the look's colour
	return f
}

// blankPicture is a picture without anything on it.
func blankPicture() fyne.Resource {
	return fyne.NewStaticResource("blank.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>`))
}

// SetLabel changes the words above the field.
func (f *Field) SetLabel(label string) { f.label.Set(label); f.Refresh() }

// SetHint changes the words shown in the empty field.
func (f *Field) SetHint(hint string) {
	f.hint = hint
	f.cutHint(f.line.Size().Width)
}

// Hint returns the words shown in the empty field, as far as there is room.
func (f *Field) Hint() string { return f.line.PlaceHolder }

// hintSide is the room in pixels beside a hint within the field.
const hintSide float32 = 12

// cutHint shows as much of the hint as there is room for: the toolkit lets a longer one
// run over the edge.
func (f *Field) cutHint(width float32) {
	room := width - 2*hintSide
	if f.icon != nil {
		room -= f.icon.MinSize().Width + 4
	}
	hint := f.hint
	if width > 0 {
		size := f.look.TextSize(DeskBody)
		hint = cutLine(hint, room, func(text string) float32 { return fyne.MeasureText(text, size, Regular.style()).Width })
	}
	if hint != f.line.PlaceHolder {
		f.line.SetPlaceHolder(hint)
	}
}

// SetProblem shows a sentence below the field and marks it; empty takes both
// away.
func (f *Field) SetProblem(sentence string) {
	if f.problem.Content() != sentence {
		f.problem.Set(sentence)
		f.Refresh()
	}
}

// Problem returns the sentence below the field.
func (f *Field) Problem() string { return f.problem.Content() }

// Text returns what stands in the field.
func (f *Field) Text() string { return f.line.Text }

// SetText changes what stands in the field, with the cursor at its end. It does
// not call OnChanged.
func (f *Field) SetText(text string) {
	told := f.OnChanged
	f.OnChanged = nil
	f.line.SetText(text)
	f.line.CursorColumn = len([]rune(text))
	f.line.Refresh()
	f.OnChanged = told
}

// Focus gives the field the keyboard's focus.
func (f *Field) Focus() {
	f.look.focus(f.line)
}

// Focused says whether the field has the keyboard's focus.
func (f *Field) Focused() bool { return f.line.has }

// CreateRenderer is called by the toolkit.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return newRenderer(f) }

func (f *Field) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.label, f.line, f.alarm, f.unit, f.problem}
	if f.icon != nil {
		objects = append(objects, f.icon)
	}
	return objects
}

func (f *Field) paint() {
	showIf(f.label, f.label.Content() != "")
	showIf(f.problem, f.problem.Content() != "")
	showIf(f.unit, f.unit.Content() != "")
	f.alarm.StrokeColor, f.alarm.StrokeWidth = f.look.Colour(BadInk), 2
	f.alarm.CornerRadius = SmallRadius
	showIf(f.alarm, f.problem.Content() != "")
}

func (f *Field) boxHeight() float32 { return max(ButtonHeight, f.look.Scaled(ButtonHeight)) }

func (f *Field) least() fyne.Size {
	return fyne.NewSize(f.look.Scaled(120), f.HeightFor(max(f.Size().Width, f.look.Scaled(120))))
}

// HeightFor returns the height that the field, its label and its sentence need
// in a given width.
func (f *Field) HeightFor(width float32) float32 {
	height := f.boxHeight()
	if f.label.Content() != "" {
		height += f.look.Pitch(DeskSmall) + 4
	}
	if f.problem.Content() != "" {
		height += f.problem.HeightFor(width) + 4
	}
	return height
}

func (f *Field) place(size fyne.Size) {
	top, box := float32(0), f.boxHeight()
	if f.label.Content() != "" {
		set(f.label, 0, 0, size.Width, f.look.Pitch(DeskSmall))
		top = f.look.Pitch(DeskSmall) + 4
	}
	line := size.Width - f.unitRoom(size.Width)
	set(f.line, 0, top, line, box)
	f.cutHint(line)
	set(f.alarm, 0, top, line, box)
	set(f.unit, line+fieldUnitGap, top+whole((box-f.look.Pitch(DeskBody))/2), max(0, size.Width-line-fieldUnitGap), f.look.Pitch(DeskBody))
	if f.icon != nil {
		edge := f.icon.MinSize().Width
		set(f.icon, 9, top+whole((box-edge)/2), edge, edge)
	}
	set(f.problem, 0, top+box+4, size.Width, f.problem.HeightFor(size.Width))
}
