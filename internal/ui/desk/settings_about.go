package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// aboutPart says what this program is.
type aboutPart struct {
	labels
	shell   *shell
	root    fyne.CanvasObject
	version *kit.Text
	demo    *kit.Text
	guide   *kit.Text
	trying  *kit.Button
}

func newAboutPart(s *shell) *aboutPart {
	p := &aboutPart{shell: s}
	p.version = kit.NewText(s.look, kit.DeskHead, kit.SemiBold, kit.Ink, "")
	p.demo = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(2)
	p.guide = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(4)
	sentence := func(id string) kit.Item {
		return kit.Natural(p.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(6), id))
	}
	mark := kit.NewArt(s.look, "mark", s.look.Scaled(72))
	p.trying = p.button(s, s.button(kit.Secondary, "today", "", "", s.openPractice), "settings.about.practice")
	p.root = kit.AtMostBy(s.look, partWidth, kit.Column(20,
		kit.Natural(p.text(s, s.heading(), "settings.section.about")),
		kit.Natural(kit.Row(kit.DeskGap, kit.Natural(mark), kit.Fill(p.version))), kit.Natural(p.demo), kit.Natural(p.trying).AtStart(),
		kit.Natural(p.guide), sentence("settings.about.what"), sentence("settings.about.advice"), sentence("settings.about.free"), kit.Spring()))
	return p
}

func (p *aboutPart) object() fyne.CanvasObject { return p.root }
func (p *aboutPart) shown()                    { p.offer() }
func (p *aboutPart) hidden()                   {}

func (p *aboutPart) relabel() {
	s := p.shell
	p.labels.relabel()
	p.version.Set(s.t("settings.about.version", i18n.Args{"Version": s.deps.Version}))
	p.demo.Set(s.t("settings.about.demo"))
	show(p.demo, s.deps.Book.Demo())
	p.guide.Set(s.t("settings.about.guide", i18n.Args{"Path": s.deps.Guide}))
	show(p.guide, s.deps.Guide != "")
	p.offer()
}

// offer shows the way to the sample clinic, where this is not it.
func (p *aboutPart) offer() {
	show(p.trying, p.shell.deps.Practice != nil && !p.shell.deps.Book.Demo())
	p.root.Refresh()
}

// firstOf puts the first sentences of many below each other, and says how many
// more there are.
func firstOf(sentences []string, most int, more func(int) string) string {
	if len(sentences) <= most {
		return strings.Join(sentences, "\n")
	}
	return strings.Join(append(sentences[:most:most], more(len(sentences)-most)), "\n")
}
