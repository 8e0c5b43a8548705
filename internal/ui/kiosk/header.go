package kiosk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/i18n"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// header is the line on top: the date, or what is more urgent than a date, the
// clock, and the staff's way to the desk.
type header struct {
	look   *kit.Look
	ground *canvas.Rectangle // behind what is urgent
	line   *kit.Text
	whole  *kit.Text // the same line unbroken, for its width; never drawn
	clock  *kit.Text
	door   *kit.TouchButton
	urgent bool
	pale   kit.Colour
}

func newHeader(look *kit.Look, openDoor func()) *header {
	h := &header{
		look:   look,
		ground: canvas.NewRectangle(nil),
		line:   kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.Ink, "").Lines(2).MayShrink(0.64),
		whole:  kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.Ink, ""),
		clock:  kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.Ink, "").Tabular().Align(fyne.TextAlignTrailing),
		door:   kit.NewTouchButton(look, kit.Quiet, "lock", "", openDoor),
	}
	visible(h.door, openDoor != nil)
	return h
}

func (h *header) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.ground, h.line, h.clock, h.door}
}

func (h *header) show(v view) {
	h.clock.Set(v.words.clock(v.now))
	text, ink, pale := urgentLine(v)
	h.urgent, h.pale = text != "", pale
	if !h.urgent {
		text, ink = v.words.date(v.now), kit.Ink
	}
	h.line.Set(text)
	h.whole.Set(text)
	h.line.SetColour(ink)
	visible(h.ground, h.urgent)
	h.ground.FillColor = h.look.Colour(pale)
	h.ground.Refresh()
}

// urgentLine is a scan that could not be read, the time that is left, or else how
// far a call for help has come.
func urgentLine(v view) (text string, ink, pale kit.Colour) {
	if v.screen.Again > 0 {
		return v.words.say("lobby.scan_again.title"), kit.DayInk, kit.PaleDay
	}
	if left := v.screen.Countdown; left > 0 {
		return v.words.say("lobby.countdown", i18n.Args{"Count": left}), kit.DayInk, kit.PaleDay
	}
	if v.screen.State == lobby.Help && v.screen.HelpCall.State != lobby.HelpFailed {
		return "", kit.Ink, kit.Paper // the page itself says it
	}
	if v.screen.HelpCall.State == lobby.HelpFailed {
		return v.words.help(v.screen.HelpCall), kit.BadInk, kit.PaleBad
	}
	return v.words.help(v.screen.HelpCall), kit.GreenInk, kit.PaleGreen
}

// parts divides the header: the line's room, the clock and the door.
func (h *header) parts(in area) (line, clock, door area) {
	right := in.x + in.width
	if h.door.Visible() {
		// The lock hangs in the corner, past the margin: it is not for patients.
		door = area{right - 64, in.y, 96, in.height}
		right -= 72
	}
	wide := h.clock.MinSize().Width
	clock = area{right - wide, in.y, wide, in.height}
	line = area{in.x, in.y, clock.x - in.x - 24, in.height}
	return line, clock, door
}

// inset is the room between the urgent line and the ends of its ground.
const inset float32 = 24

func (h *header) fits(in area) bool {
	line, _, _ := h.parts(in)
	room := line.width - 2*inset
	return h.line.HeightFor(room) <= in.height && h.line.MinSize().Width <= room
}

func (h *header) place(in area) {
	line, clock, door := h.parts(in)
	clock.hold(h.clock)
	if h.door.Visible() {
		door.hold(h.door)
	}
	room := line.width
	if h.urgent {
		room -= 2 * inset
	}
	high := h.line.HeightFor(room)
	text := area{line.x, whole(in.y + (in.height-high)/2), room, high}
	if h.urgent {
		text.x += inset
		tall := min(in.height, high+16)
		h.ground.CornerRadius = min(tall/2, 28)
		wide := min(line.width, h.whole.MinSize().Width+2*inset)
		area{line.x, whole(in.y + (in.height-tall)/2), wide, tall}.hold(h.ground)
	}
	text.hold(h.line)
}
