package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// papersForm holds what is set about documents, as a part of the clinic's settings.
type papersForm struct {
	printer *printerChoice
	paper   *kit.Choice
	years   *kit.Choice
	names   *kit.Choice   // on group sheets
	fields  [3]*kit.Field // letterhead, the notice in English and in Spanish
}

func newPapersForm(f *settingsForm) *papersForm {
	s := f.shell
	p := &papersForm{paper: s.choice(""), years: s.choice(""), names: s.choice("")}
	p.printer = newPrinterChoice(f)
	for _, choice := range []*kit.Choice{p.paper, p.years, p.names} {
		choice.OnChanged, choice.OnEnter, choice.OnEscape = f.changed, f.save, s.sink.Take
	}
	for i, id := range []string{"settings.documents.letterhead", "settings.documents.notice_english", "settings.documents.notice_spanish"} {
		field := f.field(s, s.field(""), id)
		field.OnChanged = func(string) { field.SetProblem(""); f.changed() }
		field.OnEnter, field.OnEscape = f.save, s.sink.Take
		p.fields[i] = field
	}
	f.on(func() {
		p.paper.SetLabel(s.t("settings.documents.paper"))
		p.paper.SetWords("US Letter", "A4")
		p.years.SetLabel(s.t("settings.documents.years"))
		p.years.SetWords("3", "6", "10")
		p.names.SetLabel(s.t("settings.documents.names"))
		p.names.SetWords(s.t("settings.documents.names_full"), s.t("settings.documents.names_initial"))
		for i, language := range []string{"en", "es"} {
			p.fields[i+1].SetHint(s.deps.Catalog.In(language).T("letter.notice"))
		}
	})
	return p
}

// paperSizes are the sizes of paper, in the order of the words.
func paperSizes() []clinic.PaperSize { return []clinic.PaperSize{clinic.PaperLetter, clinic.PaperA4} }

// accountYears are the years that an account of disclosures may go back, in the order
// of the words: those of 42 CFR 2.25, those of 45 CFR 164.528, and what some states ask.
func accountYears() []int { return []int{3, 6, 10} }

// nameStyles are the ways to give names on group sheets, in the order of the words.
func nameStyles() []clinic.NameStyle { return []clinic.NameStyle{clinic.NameFull, clinic.NameInitial} }

// fill shows what is so in the book.
func (p *papersForm) fill(now clinic.Settings) {
	p.paper.Choose(slices.Index(paperSizes(), now.Paper))
	p.years.Choose(slices.Index(accountYears(), now.YearsOfAccount()))
	p.names.Choose(slices.Index(nameStyles(), now.GroupNames))
	for i, text := range []string{now.Letterhead, now.NoticeEnglish, now.NoticeSpanish} {
		p.fields[i].SetText(text)
		p.fields[i].SetProblem("")
	}
}

// read puts what stands in the form into settings.
func (p *papersForm) read(into *clinic.Settings) {
	into.Paper = paperSizes()[max(0, p.paper.One())]
	if at := p.years.One(); at >= 0 && accountYears()[at] != into.YearsOfAccount() {
		into.AccountYears = accountYears()[at]
	}
	into.GroupNames = nameStyles()[max(0, p.names.One())]
	for i, text := range []*string{&into.Letterhead, &into.NoticeEnglish, &into.NoticeSpanish} {
		*text = strings.TrimSpace(p.fields[i].Text())
	}
}

func newPapersPart(f *settingsForm) *formPart {
	p := &formPart{form: f}
	note := p.text(f.shell, f.shell.note(4), "settings.documents.note")
	p.lay("settings.section.documents", nil, kit.Natural(kit.Row(16, kit.Fill(f.papers.paper).AtStart(), kit.Fill(f.papers.names).AtStart())),
		kit.Natural(kit.Row(16, kit.Share(1, f.papers.years).AtStart(), kit.Share(1, f.papers.fields[0]).AtStart())),
		kit.Natural(f.papers.fields[1]), kit.Natural(f.papers.fields[2]), kit.Natural(note), kit.Natural(f.papers.printer.object).AtStart())
	return p
}
