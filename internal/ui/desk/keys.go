package desk

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/card"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// The keys that mean the same everywhere at the desk. They stand on the screen
// beside what they do.
const (
	keyHelp    = fyne.KeyF1
	keyCurtain = fyne.KeyF9
	keyAway    = fyne.KeyF8
	keyLobby   = fyne.KeyF12
	keyInside  = fyne.KeyF11
	keyFoundIn = fyne.KeyF10 // checks in the patient that a search has marked
)

// pageKeys choose the pages of the side bar: each has its own for good, so that no
// page that comes in between moves those that people know.
func pageKeys() map[pageID]fyne.KeyName {
	return map[pageID]fyne.KeyName{
		pageToday: fyne.KeyF2, pagePatients: fyne.KeyF3, pageHours: fyne.KeyF4, pagePrograms: fyne.KeyF5, pageSettings: fyne.KeyF6, pageJournal: fyne.KeyF7,
	}
}

// hintOf is the key that opens a page, as it stands beside its name.
func hintOf(id pageID) string {
	switch id {
	case pageDocuments:
		return keyDocuments
	case pageAlerts:
		return keyAlerts
	}
	return string(pageKeys()[id])
}

// keyAlerts and keyDocuments open those pages: no key of the function keys' row is
// left.
const (
	keyAlerts    = "Ctrl E"
	keyDocuments = "Ctrl D"
)

// pageKey reports whether a letter may be a page's key: none that stands on
// cards may, since a slow scanner types them one by one.
func pageKey(r rune) bool { return !strings.ContainsRune(card.Alphabet, upper(r)) }

func upper(r rune) rune { return []rune(strings.ToUpper(string(r)))[0] }

// listenToKeys connects the sink: what it hears goes to the ears, and what they
// give back to whatever is shown.
func (s *shell) listenToKeys() {
	s.sink.OnRune = func(r rune) { s.ears.Rune(r) }
	s.sink.OnKey = func(name fyne.KeyName) { s.ears.Key(name) }
	s.sink.OnType = s.typed
	s.sink.OnPress = s.pressed
}

// addShortcuts serves the keys that go with Control, and those that go with Alt.
func (s *shell) addShortcuts(canvas fyne.Canvas) {
	on := func(shortcut fyne.Shortcut, act func()) {
		canvas.AddShortcut(shortcut, func(fyne.Shortcut) {
			s.touch()
			if !s.locked {
				act()
			}
		})
	}
	on(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl}, s.lockNow)
	on(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl}, func() { s.handTo(nil) })
	on(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}, s.save)
	on(&desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierControl}, s.print)
	on(&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierControl}, func() { s.openUnasked(pageAlerts) })
	on(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl}, func() { s.openUnasked(pageDocuments) })
	on(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl}, s.lookUp.toggle)
	on(&desktop.CustomShortcut{KeyName: fyne.KeyQ, Modifier: fyne.KeyModifierControl}, s.close)
	on(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}, func() { s.sheet.moved(-1) })
	on(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}, func() { s.sheet.moved(1) })
	on(&fyne.ShortcutUndo{}, func() {
		if !s.sheet.open() && !s.pageUndoes() {
			s.undo()
		}
	})
}

// undoing is a page that takes back steps of its own while something is being
// drawn on it.
type undoing interface{ takeBack() (took bool) }

func (s *shell) pageUndoes() bool {
	page, ok := s.page(s.current).(undoing)
	return ok && page.takeBack()
}

func (s *shell) save() {
	if page, ok := s.page(s.current).(saving); ok && !s.sheet.open() {
		page.save()
	}
}

// focused is what receives keys now: never nothing.
func (s *shell) focused() kit.Typist {
	if s.canvas != nil {
		if to, ok := s.canvas.Focused().(kit.Typist); ok {
			return to
		}
	}
	return s.sink
}

// perform does what a person typed.
func (s *shell) perform(to kit.Typist, in scan.Input) {
	s.touch()
	if in.Key == "" {
		s.performRune(to, in.Rune)
		return
	}
	name := fyne.KeyName(in.Key)
	switch {
	case s.everywhere(name):
	case isFunctionKey(name):
		s.pressed(name)
	case name == fyne.KeyTab && s.sheet.open():
		s.sheet.tab(s.backwards())
	case pressesButton(to, name), !isButton(to):
		to.Press(name)
	default:
		s.pressed(name)
	}
}

// performRune types where the focus is; letters on a focused button are the
// page's keys, as if nothing had the focus.
func (s *shell) performRune(to kit.Typist, r rune) {
	if isButton(to) && r != ' ' {
		s.typed(r)
		return
	}
	to.Type(r)
}

// isFunctionKey reports whether a key means nothing to a field, and so is the
// page's even while something is being edited.
func isFunctionKey(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && name[1] >= '1' && name[1] <= '9'
}

func isButton(to kit.Typist) bool {
	_, ok := to.(*kit.Button)
	return ok
}

func pressesButton(to kit.Typist, name fyne.KeyName) bool {
	return isButton(to) && (name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeyTab)
}

// everywhere performs the keys that mean the same whatever has the focus.
func (s *shell) everywhere(name fyne.KeyName) bool {
	if s.locked {
		return false
	}
	switch {
	case name == fyne.KeyEscape && s.lookUp.armed:
		s.lookUp.disarm()
	case name == keyCurtain:
		s.toggleCurtain()
	case name == keyLobby && s.deps.ToLobby != nil:
		s.toLobby()
	case s.sheet.open():
		return false
	case name == keyHelp:
		s.showKeys()
	case name == keyInside:
		s.showBuilding()
	default:
		return s.pageByKey(name)
	}
	return true
}

// openUnasked shows a page, unless a question stands.
func (s *shell) openUnasked(id pageID) {
	if !s.sheet.open() {
		s.open(id)
	}
}

func (s *shell) pageByKey(name fyne.KeyName) bool {
	for id, key := range pageKeys() {
		if key == name {
			s.open(id)
			return true
		}
	}
	return false
}

// typed performs a letter that goes to no field.
func (s *shell) typed(r rune) {
	switch {
	case s.locked:
		s.lock.typed(r)
	case s.sheet.open():
	default:
		if page, ok := s.page(s.current).(keyed); !ok || !page.typed(r) {
			s.message.typed(r)
		}
	}
}

// pressed performs a key that goes to no field.
func (s *shell) pressed(name fyne.KeyName) {
	switch {
	case s.locked:
		s.lock.pressed(name)
	case s.sheet.open():
		s.sheet.pressed(name)
	case name == fyne.KeyTab:
		s.moveFocus()
	case s.pagePressed(name):
	case name == fyne.KeyEscape:
		s.sink.Take()
	}
}

func (s *shell) pagePressed(name fyne.KeyName) bool {
	page, ok := s.page(s.current).(keyed)
	return ok && page.pressed(name)
}

func (s *shell) moveFocus() {
	switch {
	case s.canvas == nil:
	case s.backwards():
		s.canvas.FocusPrevious()
	default:
		s.canvas.FocusNext()
	}
}

// backwards reports whether Shift is held, with which Tab goes back.
func (s *shell) backwards() bool {
	keyboard, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && keyboard.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

func lower(r rune) rune { return []rune(strings.ToLower(string(r)))[0] }
