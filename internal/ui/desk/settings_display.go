package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
)

// displayChoice says which of several displays is the lobby's. It is there only
// where there are two windows and more than one display. What is chosen shows the
// lobby there at once: nobody has to know what the system calls a display.
type displayChoice struct {
	shell   *shell
	form    *settingsForm
	object  *kit.Button
	instead fyne.CanvasObject // makes room for it
	all     []platform.Display
	value   string // as the form has it; "" is wherever the system opens the lobby
	shown   string // where the lobby was put, as far as the form knows
}

func newDisplayChoice(f *settingsForm) *displayChoice {
	d := &displayChoice{shell: f.shell, form: f}
	d.object = f.shell.button(kit.Secondary, "", "", "", d.ask)
	d.object.Hide()
	return d
}

// show puts the lobby on a display, unless it is there.
func (d *displayChoice) show(display string) {
	if d.shell.deps.LobbyOn != nil && display != "" && display != d.shown {
		d.shell.deps.LobbyOn(display)
	}
	d.shown = display
}

// set shows what is kept, and looks which displays there are now. A display that was
// only tried is left again.
func (d *displayChoice) set(saved string) {
	if d.shown != d.value || d.value != saved && d.shown != "" {
		d.show(saved)
	}
	d.value, d.shown = saved, saved
	d.relabel()
	if d.shell.deps.Displays != nil {
		d.shell.deps.Displays(func(all []platform.Display) { d.all = all; d.relabel() })
	}
}

// relabel says which display is the lobby's.
func (d *displayChoice) relabel() {
	name := d.shell.t("settings.screens.anywhere")
	if kept, ok := platform.FindDisplay(d.all, d.value); ok {
		name = d.name(kept)
	}
	d.object.SetLabel(d.shell.t("settings.screens.display_is", i18n.Args{"Display": name}))
	show(d.object, len(d.all) > 1)
	if d.instead != nil {
		show(d.instead, len(d.all) < 2)
	}
}

func (d *displayChoice) name(of platform.Display) string {
	return d.shell.t("settings.screens.display_name", i18n.Args{"Place": of.Name, "Width": of.Width, "Height": of.Height})
}

// ask lets the person try the displays, and takes the one that the lobby is on then.
func (d *displayChoice) ask() {
	s, before, all := d.shell, d.value, d.all
	words := []string{s.t("settings.screens.anywhere")}
	for _, each := range all {
		words = append(words, d.name(each))
	}
	which := s.choice("", words...)
	kept, _ := platform.FindDisplay(all, before)
	which.Choose(1 + slices.Index(all, kept))
	chosen := func() string {
		if at := which.One(); at > 0 {
			return all[at-1].String()
		}
		return ""
	}
	which.OnChanged = func() { d.show(chosen()) }
	s.ask(question{
		title: s.t("settings.screens.display"), body: s.t("settings.screens.display_note"), more: which, fields: []editable{which},
		yes: s.t("settings.screens.display_yes"),
		accept: func(string) bool {
			d.value = chosen()
			d.relabel()
			d.form.changed()
			return true
		},
		refuse: func() { d.show(before) },
	})
}
