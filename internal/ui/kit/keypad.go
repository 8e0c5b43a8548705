package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Keypad is the lobby's own keys for a number or a PIN, since desktop systems
// bring none: 1 to 9, take back, 0 and OK. None of them takes the keyboard's
// focus.
type Keypad struct {
	widget.BaseWidget
	// OnDigit is called with a number from 0 to 9.
	OnDigit func(digit int)
	// OnBack is called to take the last digit back.
	OnBack func()
	// OnOK is called when the number is finished.
	OnOK func()

	look *Look
	keys []*keypadKey // in reading order
}

// NewKeypad returns a keypad; ok is the word on its last key.
func NewKeypad(look *Look, ok string) *Keypad {
	k := &Keypad{look: look}
	for digit := 1; digit <= 9; digit++ {
		k.keys = append(k.keys, k.digit(digit))
	}
	back := newKeypadKey(look, Secondary, "backspace", "", func() { call(k.OnBack) })
	done := newKeypadKey(look, Primary, "", ok, func() { call(k.OnOK) })
	k.keys = append(k.keys, back, k.digit(0), done)
	k.ExtendBaseWidget(k)
	return k
}

func (k *Keypad) digit(n int) *keypadKey {
	return newKeypadKey(k.look, Secondary, "", strconv.Itoa(n), func() {
		if k.OnDigit != nil {
			k.OnDigit(n)
		}
	})
}

// SetOK changes the word on the last key.
func (k *Keypad) SetOK(word string) { k.keys[len(k.keys)-1].setWord(word) }

// RestOK makes the last key refuse taps until the number is long enough.
func (k *Keypad) RestOK(resting bool) { k.keys[len(k.keys)-1].Rest(resting) }

// Key returns a key by its place in reading order, from 0 (the 1) to 11 (OK).
func (k *Keypad) Key(place int) fyne.Tappable { return k.keys[place] }

// CreateRenderer is called by the toolkit.
func (k *Keypad) CreateRenderer() fyne.WidgetRenderer { return newRenderer(k) }

func (k *Keypad) drawn() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(k.keys))
	for i, key := range k.keys {
		objects[i] = key
	}
	return objects
}

func (k *Keypad) paint() {}

// The keypad's keys, in pixels.
const (
	keyWidth float32 = 132
	keyGap   float32 = 20
)

func (k *Keypad) least() fyne.Size {
	return fyne.NewSize(3*keyWidth+2*keyGap, 4*KeyHeight+3*keyGap)
}

func (k *Keypad) place(size fyne.Size) {
	width := whole((size.Width - 2*keyGap) / 3)
	height := whole((size.Height - 3*keyGap) / 4)
	for i, key := range k.keys {
		column, row := float32(i%3), float32(i/3)
		set(key, column*(width+keyGap), row*(height+keyGap), width, height)
	}
}

// keypadKey is one key.
type keypadKey struct {
	press
	word *Text
	icon *Drawing // instead of the word; nil for none
}

func newKeypadKey(look *Look, kind Kind, icon, word string, onTap func()) *keypadKey {
	k := &keypadKey{press: newPress(look, kind, onTap)}
	k.word = NewText(look, LobbyHead, Bold, Ink, word).Align(fyne.TextAlignCenter).MayShrink(0.5)
	if icon != "" {
		k.icon = NewIcon(look, icon, 48, Ink)
	}
	k.ExtendBaseWidget(k)
	return k
}

func (k *keypadKey) setWord(word string) { k.word.Set(word); k.Refresh() }

// CreateRenderer is called by the toolkit.
func (k *keypadKey) CreateRenderer() fyne.WidgetRenderer { return newRenderer(k) }

func (k *keypadKey) drawn() []fyne.CanvasObject {
	if k.icon != nil {
		return []fyne.CanvasObject{k.ground, k.icon}
	}
	return []fyne.CanvasObject{k.ground, k.word}
}

func (k *keypadKey) paint() {
	k.paintGround(false)
	k.word.SetColour(k.textColour())
	if k.icon != nil {
		k.icon.SetInk(k.textColour())
	}
}

func (k *keypadKey) least() fyne.Size { return fyne.NewSize(keyWidth, KeyHeight) }

func (k *keypadKey) place(size fyne.Size) {
	k.ground.CornerRadius = 24
	set(k.ground, 0, 0, size.Width, size.Height)
	set(k.word, 8, 0, size.Width-16, size.Height)
	if k.icon != nil {
		edge := k.icon.MinSize().Width
		set(k.icon, whole((size.Width-edge)/2), whole((size.Height-edge)/2), edge, edge)
	}
}
