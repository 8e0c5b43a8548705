package demo

import (
	"time"

	"daybook/internal/clinic"
)

// The sample clinic's payers, none of which exists.
const (
	ambergate   = iota // a state plan: by the day, three hours at least
	quillmark          // a commercial plan: by the hour, from two and a half hours by the day
	fernwhistle        // an employer's plan: in person only
	payerCount
	nobody // pays for the patient
)

func newPayers(d *drawer, from clinic.Date) [payerCount]clinic.Payer {
	payer := func(name string, terms clinic.Terms) clinic.Payer {
		terms.From = from
		return clinic.Payer{ID: drawID[clinic.PayerID](d), Name: name, Terms: []clinic.Terms{terms}}
	}
	return [payerCount]clinic.Payer{
		ambergate: payer("Ambergate State Plan", clinic.Terms{
			Bands:         []clinic.Band{{AtLeast: 180, Code: "H0015", Unit: clinic.UnitDay}},
			WeeklyMaximum: 19 * 60, Telehealth: "GT",
		}),
		quillmark: payer("Quillmark Mutual", clinic.Terms{
			Bands: []clinic.Band{
				{AtLeast: 60, Code: "H2019", Modifier: "HQ", Unit: clinic.UnitHour},
				{AtLeast: 150, Code: "H2020", Unit: clinic.UnitDay},
			},
			Telehealth: "95",
		}),
		fernwhistle: payer("Fernwhistle Employee Plan", clinic.Terms{
			DayMinutes: 120, Bands: []clinic.Band{{AtLeast: 120, Code: "S9480", Unit: clinic.UnitSession}}, InPersonOnly: true,
		}),
	}
}

// payerOf is who pays for a patient at first.
func payerOf(p person) int {
	switch p.number {
	case "1010", "1027":
		return nobody
	}
	return int(p.number[3]-'0'+p.number[2]-'0') % payerCount
}

// changesPayer is the patient whose payer changed in the middle of the stay.
const changesPayer = "1012"

// insure records who pays for a patient, and what was granted.
func (s *story) insure(p person) {
	pays := payerOf(p)
	if pays == nobody {
		return
	}
	at := s.insuredAt(p)
	first := s.coverage(p, pays, p.stays[0].From)
	if p.number != changesPayer {
		s.desk(at, clinic.SaveCoverage{Coverage: first})
		s.grant(p, pays)
		return
	}
	changed := s.week(10)
	s.desk(at, clinic.SaveCoverage{Coverage: first})
	first.To = changed.AddDays(-1)
	known := s.wall(changed.AddDays(-4), 10, 22)
	pays = (pays + 1) % payerCount
	s.desk(known, clinic.SaveCoverage{Coverage: first})
	s.desk(known.Add(time.Minute), clinic.SaveCoverage{Coverage: s.coverage(p, pays, changed)})
	s.grant(p, pays)
}

func (s *story) coverage(p person, pays int, from clinic.Date) clinic.Coverage {
	return clinic.Coverage{
		ID: drawID[clinic.CoverageID](s.ids), Patient: p.id, Payer: s.payers[pays].ID, From: from,
		Member: string("AQF"[pays]) + "-20" + p.number + "7",
	}
}

// insuredAt is when the first coverage is recorded: after the paperwork of the
// first stay.
func (s *story) insuredAt(p person) time.Time {
	from := p.stays[0].From
	if !from.After(s.week(0)) {
		return s.founding().Add(3 * time.Hour)
	}
	return s.wall(s.knownOn(from.AddDays(-1)), 11, 45)
}
