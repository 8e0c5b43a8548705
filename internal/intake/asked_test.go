package intake

import (
	"errors"
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestReadAsked(t *testing.T) {
	nov := func(day int) clinic.Date { return clinic.NewDate(2026, time.November, day) }
	for text, want := range map[string][]Asked{
		"103 11/16/2026": {{"103", nov(16), nov(16)}},
		"103 11/16/2026-11/22/2026; 105 2026-11-17":                              {{"103", nov(16), nov(22)}, {"105", nov(17), nov(17)}},
		"103 11/16/2026 11/22/2026 A-7 11/17/26":                                 {{"103", nov(16), nov(22)}, {"A-7", nov(17), nov(17)}}, // pasted: the line feeds are gone
		"Number,From,To\r\n\"103\",2026-11-16,2026-11-22\r\n105,2026-11-17,\r\n": {{"103", nov(16), nov(22)}, {"105", nov(17), nov(17)}},
		"Número;Desde;Hasta\n103;16/11/2026;22/11/2026":                          {{"103", nov(16), nov(22)}},
		"103 11/16/2026, 11/17/2026, 11/19/2026":                                 {{"103", nov(16), nov(16)}, {"103", nov(17), nov(17)}, {"103", nov(19), nov(19)}},
		"103 11/16/2026 to 11/22/2026":                                           {{"103", nov(16), nov(22)}},
		"103 11/22/2026 11/16/2026":                                              {{"103", nov(22), nov(22)}, {"103", nov(16), nov(16)}},
	} {
		got, err := ReadAsked([]byte(text), nov(23))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: want %v, got %v, %v", text, want, got, err)
		}
	}
}

func TestReadAskedRefuses(t *testing.T) {
	for text, code := range map[string]string{
		"11/16/2026": "asked_number", "103 13/32/2026": "asked_date", "103 105 11/16/2026": "asked_no_date", "103": "asked_no_date",
		"  ": "list_empty", "%PDF-1.4": "list_pdf",
	} {
		_, err := ReadAsked([]byte(text), clinic.NewDate(2026, time.November, 23))
		var refusal *clinic.Refusal
		if !errors.As(err, &refusal) || refusal.Code != code {
			t.Errorf("%q: want %s, got %v", text, code, err)
		}
	}
}
