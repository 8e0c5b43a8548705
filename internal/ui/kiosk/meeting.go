package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// meeting is the line that says where to go, led by the track's sun or moon.
type meeting struct {
	icon *kit.Drawing
	text *kit.Text
	box  *fyne.Container
}

func newMeeting(look *kit.Look) *meeting {
	m := &meeting{
		icon: kit.NewIcon(look, "sun", 40, kit.Day),
		text: kit.NewText(look, kit.LobbyHead, kit.SemiBold, kit.Ink, "").Lines(2).MayShrink(0.7),
	}
	m.box = &fyne.Container{Layout: m, Objects: []fyne.CanvasObject{m.icon, m.text}}
	return m
}

func (m *meeting) set(mark clinic.Mark, text string) {
	m.text.Set(text)
	visible(m.icon, mark != "" && text != "")
	if mark == clinic.MarkNight {
		m.icon.Set("moon")
		m.icon.SetInk(kit.NightInk)
	} else {
		m.icon.Set("sun")
		m.icon.SetInk(kit.Day)
	}
}

// row is the line as part of a column.
func (m *meeting) row(gap float32) row {
	return row{object: m.box, gap: gap, wide: true, height: func(width float32) float32 {
		if m.text.Content() == "" {
			return 0
		}
		return m.text.HeightFor(width - m.indent())
	}}
}

func (m *meeting) indent() float32 {
	if !m.icon.Visible() {
		return 0
	}
	return m.icon.MinSize().Width + 14
}

// Layout is called by the toolkit.
func (m *meeting) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	edge, indent := m.icon.MinSize().Width, m.indent()
	first := min(size.Height, m.text.HeightFor(1e6))
	area{0, whole((first - edge) / 2), edge, edge}.hold(m.icon)
	area{indent, 0, size.Width - indent, size.Height}.hold(m.text)
}

// MinSize is called by the toolkit.
func (m *meeting) MinSize([]fyne.CanvasObject) fyne.Size {
	return m.text.MinSize().AddWidthHeight(m.indent(), 0)
}
