package clinic

// Label is a name that the clinic chose for a track, a service or a program,
// with its wording in other languages where somebody wrote one.
type Label struct {
	Text  string            `json:"text"`
	Other map[string]string `json:"other,omitempty"` // by language, such as "es"
}

// In is the label's wording in a language, or the clinic's own where there is none.
func (l Label) In(language string) string {
	if text := l.Other[language]; text != "" {
		return text
	}
	return l.Text
}
