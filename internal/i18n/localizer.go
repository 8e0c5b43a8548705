package i18n

import (
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
)

// Args are the values that a text has places for: {{.Name}} is filled by
// Args{"Name": …}. A whole number under Count also picks between the singular
// and the plural of the text.
type Args map[string]any

// Localizer speaks one language. It is a small value that never changes and
// may be kept by any number of screens.
type Localizer struct {
	lang    string
	texts   *goi18n.Localizer
	hours24 bool
}

// Language returns the code of the language spoken, for example "es".
func (l *Localizer) Language() string { return l.lang }

// Name returns what the language calls itself: "English", "Español". It stands
// on the button that switches to it.
func (l *Localizer) Name() string { return l.T("common.language.own") }

// With24Hours returns the same language with clock times written from 0:00 to
// 23:59 where on is true, and with AM and PM (or their like) where it is false.
func (l *Localizer) With24Hours(on bool) *Localizer {
	copied := *l
	copied.hours24 = on
	return &copied
}

// T returns the text of an id, filled with args. A text that this language
// lacks is given in English. An unknown id, or a text with a place that args
// leave empty, comes back as the id in ⟦⟧, which the tests never let pass.
func (l *Localizer) T(id string, args ...Args) string {
	config := goi18n.LocalizeConfig{MessageID: id}
	if len(args) > 0 {
		config.TemplateData = map[string]any(args[0])
		if count, ok := args[0]["Count"]; ok {
			config.PluralCount = count
		}
	}
	text, _ := l.texts.Localize(&config) // an error still brings the English text
	if text == "" || strings.Contains(text, "<no value>") {
		return "⟦" + id + "⟧"
	}
	return text
}
