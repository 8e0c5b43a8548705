package intake

import (
	"regexp"
	"strings"
	"unicode"

	"daybook/internal/clinic"
)

// Asked is one line of what an auditor asks for: a patient by number, and the dates.
type Asked struct {
	Number   string
	From, To clinic.Date // a span, both ends included; the same for a single date
}

// Single reports whether one date is asked for by itself.
func (a Asked) Single() bool { return a.From == a.To }

// askedDate is a date as lists of audits write it, with the end of a span or without.
var askedDate = regexp.MustCompile(`^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:[-–](\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))?$`)

// askedBetween are words that stand between two dates and say nothing more.
var askedBetween = map[string]bool{"-": true, "–": true, "to": true, "a": true, "al": true, "hasta": true}

// ReadAsked reads a list of numbers and dates, typed, pasted or from a CSV file: each
// number with the dates behind it. Two dates are a span, more are single dates. The
// names of columns above are left out. Its refusals are those of a file that is no
// list, asked_date for a date that is none, asked_number for dates without a patient,
// and asked_no_date for a number without any.
func ReadAsked(data []byte, today clinic.Date) ([]Asked, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	r := askedReading{today: today}
	var dates []string
	words := strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(",;\"'", c) })
	for _, word := range words {
		if found := askedDate.FindStringSubmatch(word); found != nil {
			dates = append(dates, found[1:]...)
		}
	}
	r.order, _ = GuessOrder(dates)
	for _, word := range words {
		if err := r.word(word); err != nil {
			return nil, err
		}
	}
	return r.all, r.end()
}

type askedReading struct {
	today  clinic.Date
	order  DateOrder
	number string
	dates  []clinic.Date
	all    []Asked
}

func (r *askedReading) word(word string) error {
	found := askedDate.FindStringSubmatch(word)
	switch {
	case found != nil:
		return r.date(found)
	case askedBetween[strings.ToLower(word)]:
		return nil
	case len(r.all) == 0 && r.number == "" && strings.IndexFunc(word, unicode.IsDigit) < 0:
		return nil // the name of a column
	}
	if err := r.end(); err != nil {
		return err
	}
	r.number = word
	return nil
}

func (r *askedReading) date(found []string) error {
	if r.number == "" {
		return &clinic.Refusal{Code: "asked_number", Args: map[string]any{"Text": found[0]}}
	}
	for _, text := range found[1:] {
		if text == "" {
			continue
		}
		date, ok := readDate(text, r.order, r.today)
		if !ok {
			return &clinic.Refusal{Code: "asked_date", Args: map[string]any{"Text": text}}
		}
		r.dates = append(r.dates, date)
	}
	return nil
}

// end closes the number that was read last.
func (r *askedReading) end() error {
	switch {
	case r.number == "":
		return nil
	case len(r.dates) == 0:
		return &clinic.Refusal{Code: "asked_no_date", Args: map[string]any{"Number": r.number}}
	case len(r.dates) == 2 && !r.dates[1].Before(r.dates[0]):
		r.all = append(r.all, Asked{r.number, r.dates[0], r.dates[1]})
	default:
		for _, date := range r.dates {
			r.all = append(r.all, Asked{r.number, date, date})
		}
	}
	r.number, r.dates = "", nil
	return nil
}
