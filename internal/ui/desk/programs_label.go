package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// labelFields are a name of the clinic's own in every language: the first field in
// the clinic's language, which is the one that must be there.
type labelFields struct {
	shell     *shell
	id        string // its words, with a place for the language
	languages []string
	fields    []*kit.Field
}

func newLabelFields(s *shell, id string) *labelFields {
	l := &labelFields{shell: s, id: id}
	for range s.deps.Catalog.Languages() {
		l.fields = append(l.fields, s.field(""))
	}
	return l
}

func (l *labelFields) relabel() {
	s := l.shell
	own := s.deps.Book.Settings().Language
	l.languages = []string{own}
	for _, language := range s.deps.Catalog.Languages() {
		if language != own {
			l.languages = append(l.languages, language)
		}
	}
	for i, field := range l.fields {
		field.SetLabel(s.t(l.id, i18n.Args{"Language": s.deps.Catalog.In(l.languages[i]).Name()}))
	}
}

func (l *labelFields) set(label clinic.Label) {
	l.relabel()
	for i, field := range l.fields {
		field.SetProblem("")
		field.SetText(label.Other[l.languages[i]])
		if i == 0 {
			field.SetText(label.In(l.languages[0]))
		}
	}
	l.setForeign(label)
}

// setForeign shows the name's own text, where that is not in the clinic's
// language, in the first language that has none.
func (l *labelFields) setForeign(label clinic.Label) {
	if label.Other[l.languages[0]] == "" {
		return
	}
	for i, field := range l.fields {
		if i > 0 && label.Other[l.languages[i]] == "" {
			field.SetText(label.Text)
			return
		}
	}
}

// read is the name as it stands in the fields. Wording in the clinic's own
// language goes first.
func (l *labelFields) read() clinic.Label {
	label := clinic.Label{Text: strings.TrimSpace(l.fields[0].Text())}
	for i, field := range l.fields[1:] {
		if text := strings.TrimSpace(field.Text()); text != "" {
			if label.Other == nil {
				label.Other = map[string]string{}
			}
			label.Other[l.languages[i+1]] = text
		}
	}
	return label
}

// each does something with every field.
func (l *labelFields) each(do func(*kit.Field)) {
	for _, field := range l.fields {
		do(field)
	}
}
