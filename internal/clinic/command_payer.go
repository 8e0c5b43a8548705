package clinic

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// SavePayer adds a payer or changes one with its terms. The id is made by the
// caller, so that saving twice is one act.
type SavePayer struct{ Payer Payer }

func (SavePayer) Act() Act { return ActPayers }

// Decide puts terms in the order of their dates and bands in the order of their
// minutes. It refuses a payer without a name, and terms that nobody could bill
// by. Where the terms of closed days change, it says which claims that affects.
func (c SavePayer) Decide(view View, env Env) ([]Event, error) {
	payer, err := c.Payer.tidy()
	if err != nil {
		return nil, err
	}
	old, known := view.Payer(payer.ID)
	if known && reflect.DeepEqual(old, payer) {
		return nil, nil
	}
	affected, err := affectedByTerms(view, env, old, payer)
	if err != nil {
		return nil, err
	}
	saved := PayerSaved{Payer: payer}
	if known {
		saved.Was = &old
	}
	return append([]Event{saved}, affected...), nil
}

// tidy is the payer as the book keeps it, or why it cannot be kept.
func (p Payer) tidy() (Payer, error) {
	p.Name = strings.TrimSpace(p.Name)
	switch {
	case p.ID == "":
		return p, refuse("no_id")
	case p.Name == "":
		return p, refuse("no_name")
	}
	p.Terms = slices.Clone(p.Terms)
	slices.SortStableFunc(p.Terms, func(a, b Terms) int { return a.From.Compare(b.From) })
	for i, terms := range p.Terms {
		if terms.From.IsZero() {
			return p, refuse("terms_from")
		}
		if i > 0 && p.Terms[i-1].From == terms.From {
			return p, &Refusal{Code: "terms_twice", Args: map[string]any{"From": terms.From}}
		}
		tidied, err := terms.tidy()
		if err != nil {
			return p, err
		}
		p.Terms[i] = tidied
	}
	return p, nil
}

func (t Terms) tidy() (Terms, error) {
	t.Telehealth = strings.TrimSpace(t.Telehealth)
	const day, week = 24 * 60, 7 * 24 * 60
	switch {
	case t.DayMinutes < 0 || t.DayServices < 0 || t.LargestGap < 0 || t.WeeklyMaximum < 0:
		return t, refuse("terms_negative")
	case t.DayMinutes > day || t.WeeklyMaximum > week:
		return t, refuse("terms_too_long")
	}
	if len(t.Overrides) == 0 {
		t.Overrides = nil
	}
	bands, err := tidyBands(t.Bands)
	t.Bands = bands
	return t, err
}

func tidyBands(bands []Band) ([]Band, error) {
	if len(bands) == 0 {
		return nil, nil
	}
	bands = slices.Clone(bands)
	slices.SortStableFunc(bands, Band.compare)
	for i := range bands {
		band := &bands[i]
		band.Code, band.Modifier = strings.TrimSpace(band.Code), strings.TrimSpace(band.Modifier)
		switch {
		case band.AtLeast < 0 || band.Services < 0:
			return nil, refuse("terms_negative")
		case band.AtLeast > 24*60:
			return nil, refuse("terms_too_long")
		case band.Code == "":
			return nil, refuse("band_code")
		case !slices.Contains(BillUnits(), band.Unit):
			return nil, refuse("no_such_unit")
		case i > 0 && bands[i-1].compare(*band) == 0:
			return nil, &Refusal{Code: "bands_twice", Args: map[string]any{"Minutes": band.AtLeast}}
		}
	}
	return bands, nil
}

// compare puts bands in the order in which a day reaches them.
func (b Band) compare(other Band) int {
	return cmp.Or(b.AtLeast-other.AtLeast, b.Services-other.Services)
}
