package desk

import (
	"slices"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
)

// printerChoice says which printer this computer prints on, and lets another be chosen.
// It holds for this computer at once and is none of the clinic's settings: a copy of the
// book that is opened elsewhere finds other printers.
type printerChoice struct {
	shell  *shell
	object *kit.Button
}

func newPrinterChoice(f *settingsForm) *printerChoice {
	c := &printerChoice{shell: f.shell}
	c.object = f.shell.button(kit.Secondary, "printer", "", "", c.ask)
	show(c.object, f.shell.deps.Printers != nil)
	f.on(c.relabel)
	return c
}

// relabel says which printer it is.
func (c *printerChoice) relabel() {
	s := c.shell
	if s.deps.Printers == nil {
		return
	}
	name := s.deps.Printers.Chosen()
	if name == "" {
		name = s.t("settings.printer.system")
	}
	c.object.SetLabel(s.t("settings.printer.is", i18n.Args{"Printer": name}))
}

// ask looks which printers there are now, and asks for one.
func (c *printerChoice) ask() {
	s := c.shell
	s.touch()
	s.deps.Printers.List(func(found []platform.Printer, err error) {
		switch {
		case s.locked || s.sheet.open():
		case err != nil:
			s.message.show(s.t(printers.Problem(err)), kit.Bad, nil)
		default:
			c.choose(found)
		}
	})
}

func (c *printerChoice) choose(found []platform.Printer) {
	s := c.shell
	which := s.choice("", append([]string{s.t("settings.printer.system")}, s.printerWords(found)...)...)
	at := slices.IndexFunc(found, func(p platform.Printer) bool { return p.Name == s.deps.Printers.Chosen() })
	which.Choose(1 + at)
	body := s.t("settings.printer.note")
	if at < 0 && s.deps.Printers.Chosen() != "" {
		body = s.t("desk.print.gone")
	}
	s.ask(question{
		title: s.t("settings.printer.title"), body: body, more: kit.Column(0, kit.Natural(which)), fields: []editable{which}, yes: s.t("settings.printer.yes"),
		accept: func(string) bool {
			name := ""
			if at := which.One(); at > 0 {
				name = found[at-1].Name
			}
			s.deps.Printers.Choose(name)
			c.relabel()
			return true
		},
	})
}
