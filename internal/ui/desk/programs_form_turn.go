package desk

import "fyne.io/fyne/v2"

// turn goes on to another part, round and round, and has its first field filled
// in next: what had the focus is hidden now.
func (f *programForm) turn(by int) {
	parts := len(formTabs())
	f.turnTo((f.tabs.One() + by + parts) % parts)
	f.focusPart()
}

// focusPart begins the part that is shown.
func (f *programForm) focusPart() {
	switch formTabs()[f.tabs.One()] {
	case "basics":
		f.focusFirst()
	case "services":
		f.services.focusFirst()
	case "dates": // a list: the page's keys go through it
		f.shell.sink.Take()
	default:
		for _, n := range f.numbers {
			if tabOf(n.id) == f.tabs.One() {
				n.field.Focus()
				return
			}
		}
	}
}

func (f *programForm) focusFirst() { f.name.fields[0].Focus() }

// other is asked about keys that mean nothing to what has the focus.
func (f *programForm) other(name fyne.KeyName) { f.page.pressed(name) }
