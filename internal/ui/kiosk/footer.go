package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// footer is the row of buttons at the bottom: Get help always on the left, the
// other language on the right, and between them what the moment needs.
type footer struct {
	look         *kit.Look
	help, speak  *kit.TouchButton
	calls        []string // what help may say, from the longest
	more, cancel *kit.TouchButton
	dot          *kit.Dot
	state        *kit.Text
	stacked      bool // the middle has a row of its own, as on a narrow screen
	away         bool // keys go to another program now
}

func newFooter(look *kit.Look, press func(lobby.Button)) *footer {
	button := func(kind kit.Kind, icon string, of lobby.Button) *kit.TouchButton {
		return kit.NewTouchButton(look, kind, icon, "", func() { press(of) })
	}
	return &footer{
		look:   look,
		help:   button(kit.Secondary, "bell", lobby.ButtonHelp),
		speak:  button(kit.Secondary, "language", lobby.ButtonLanguage),
		more:   button(kit.Secondary, "clock", lobby.ButtonMoreTime),
		cancel: button(kit.Secondary, "", lobby.ButtonCancel),
		dot:    kit.NewDot(look, kit.Good, 18),
		state:  kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.GoodInk, "").MayShrink(0.7),
	}
}

func (f *footer) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.help, f.speak, f.more, f.cancel, f.dot, f.state}
}

func (f *footer) show(v view) {
	have := v.screen.Buttons
	visible(f.help, have.Has(lobby.ButtonHelp))
	visible(f.speak, have.Has(lobby.ButtonLanguage) && v.second != nil)
	visible(f.more, have.Has(lobby.ButtonMoreTime))
	visible(f.cancel, have.Has(lobby.ButtonCancel))
	f.calls = []string{v.words.say("lobby.button.help")}
	if v.second != nil && v.screen.State == lobby.Idle {
		f.calls = []string{join(f.calls[0], v.second.say("lobby.button.help")), f.calls[0]}
	}
	f.more.SetLabel(v.words.say("lobby.button.more_time"))
	f.cancel.SetLabel(v.words.say("lobby.button.cancel"))
	if v.screen.State == lobby.Help {
		f.cancel.SetLabel(v.words.say("lobby.button.close"))
	}
	if v.second != nil {
		f.speak.SetLabel(v.second.in.Name())
	}
	f.showState(v)
}

// showState says what can be known about the scanner: whether what it types
// would arrive here. In a pause nothing is taken, and nothing is claimed.
func (f *footer) showState(v view) {
	ready := v.screen.State != lobby.Paused && !f.more.Visible() && !f.cancel.Visible()
	visible(f.dot, ready)
	visible(f.state, ready)
	if f.away {
		f.state.Set(v.words.say("lobby.scanner.away"))
		f.state.SetColour(kit.DayInk)
		f.dot.SetColour(kit.Day)
		return
	}
	f.state.Set(v.words.say("lobby.scanner.ready"))
	f.state.SetColour(kit.GoodInk)
	f.dot.SetColour(kit.Good)
}

// middle is what stands between help and language, from left to right.
func (f *footer) middle() []*kit.TouchButton {
	var buttons []*kit.TouchButton
	for _, button := range []*kit.TouchButton{f.more, f.cancel} {
		if button.Visible() {
			buttons = append(buttons, button)
		}
	}
	return buttons
}

func (f *footer) middleWidth() float32 {
	if f.state.Visible() {
		return 18 + 14 + f.state.MinSize().Width
	}
	width := float32(0)
	for i, button := range f.middle() {
		if i > 0 {
			width += footerGap
		}
		width += button.MinSize().Width
	}
	return width
}

// footerGap is the least room between two buttons, in pixels.
const footerGap float32 = 16

func (f *footer) fits(in area) bool {
	return shortening(f.help, f.calls, func() bool { return f.holds(in) })
}

func (f *footer) holds(in area) bool {
	if f.stacked {
		return f.middleWidth() <= in.width && f.help.MinSize().Height <= (in.height-footerGap)/2
	}
	left, right := f.help.MinSize().Width, float32(0)
	if f.speak.Visible() {
		right = f.speak.MinSize().Width
	}
	return left+right+f.middleWidth()+2*footerGap <= in.width && f.help.MinSize().Height <= in.height
}

func (f *footer) place(in area) {
	if f.stacked {
		high := (in.height - footerGap) / 2
		in.y, in.height = in.y+high+footerGap, high
	}
	left, right := f.help.MinSize().Width, float32(0)
	area{in.x, in.y, left, in.height}.hold(f.help)
	if f.speak.Visible() {
		right = f.speak.MinSize().Width
		area{in.x + in.width - right, in.y, right, in.height}.hold(f.speak)
	}
	wide := f.middleWidth()
	if f.stacked {
		f.placeMiddle(area{whole(in.x + (in.width-wide)/2), in.y - in.height - footerGap, wide, in.height})
		return
	}
	// The middle of the screen where that is free, or the middle of what is left.
	x := max(in.x+left+footerGap, in.x+(in.width-wide)/2)
	x = whole(min(x, in.x+in.width-right-footerGap-wide))
	f.placeMiddle(area{x, in.y, wide, in.height})
}

func (f *footer) placeMiddle(in area) {
	if f.state.Visible() {
		area{in.x, in.y, 18, in.height}.hold(f.dot)
		area{in.x + 32, in.y, in.width - 32, in.height}.hold(f.state)
	}
	for _, button := range f.middle() {
		width := button.MinSize().Width
		area{in.x, in.y, width, in.height}.hold(button)
		in.x += width + footerGap
	}
}
