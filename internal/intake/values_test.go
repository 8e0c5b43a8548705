package intake

import (
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

var lastDay = clinic.Date{Year: 2026, Month: time.November, Day: 25}

func TestDatesAsListsWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-04": "2026-03-04", "2026/3/4": "2026-03-04", "3/4/2026": "2026-03-04", "03.04.2026": "2026-03-04",
		"3/4/26": "2026-03-04", "3/4/88": "1988-03-04", "12/25/26": "1926-12-25",
		"4-Mar-2026": "2026-03-04", "Mar 4, 2026": "2026-03-04", "March 4th, 2026": "2026-03-04",
		"4 de marzo de 2026": "2026-03-04", "4 ene 1990": "1990-01-04",
		"20260304": "2026-03-04", "32940": "1990-03-08", "25569": "1970-01-01",
		"2026-03-04 00:00:00": "2026-03-04", "2026-03-04T00:00:00": "2026-03-04", "3/4/2026 12:00 AM": "2026-03-04",
		"13/4/2026": "", "2/30/2026": "", "soon": "", "3/4": "", "2026": "", "0/1/2026": "", "3-4-5-6": "", "éé 4 2026": "", "99999999": "",
	} {
		got, ok := readDate(text, MonthFirst, lastDay)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: expected %q, got %v %v", text, want, got, ok)
		}
	}
	if got, _ := readDate("3/4/2026", DayFirst, lastDay); got.String() != "2026-04-03" {
		t.Errorf("the day first: %v", got)
	}
}

func TestWhichPartIsTheMonth(t *testing.T) {
	for _, c := range []struct {
		dates []string
		order DateOrder
		sure  bool
	}{
		{[]string{"3/4/2026", "3/25/2026"}, MonthFirst, true},
		{[]string{"3/4/2026", "25/3/2026", "13.12.88"}, DayFirst, true},
		{[]string{"3/4/2026", "4/5/2026", "2026-12-25"}, MonthFirst, false},
		{[]string{"25/3/2026", "26/3/2026", "3/25/2026"}, DayFirst, false},
		{nil, MonthFirst, false},
	} {
		order, sure := GuessOrder(c.dates)
		if order != c.order || sure != c.sure {
			t.Errorf("%v: expected %s %v, got %s %v", c.dates, c.order, c.sure, order, sure)
		}
	}
}

func TestDaysAsListsWriteThem(t *testing.T) {
	for text, want := range map[string][]time.Weekday{
		"Mon/Wed/Fri": {1, 3, 5}, "MWF": {1, 3, 5}, "M W F": {1, 3, 5}, "TuTh": {2, 4}, "TTh": {2, 4}, "T/R": {2, 4},
		"Mon-Fri": {1, 2, 3, 4, 5}, "Monday to Thursday": {1, 2, 3, 4}, "Fri – Mon": {0, 1, 5, 6},
		"MTWRF": {1, 2, 3, 4, 5}, "Tues & Thurs": {2, 4}, "Mon, Wed and Sat.": {1, 3, 6},
		"lunes, miércoles y viernes": {1, 3, 5}, "LXV": {1, 3, 5}, "L-X-V": {1, 3, 5}, "LMXJV": {1, 2, 3, 4, 5}, "LMMJV": {1, 2, 3, 4, 5},
		"lun a jue": {1, 2, 3, 4}, "Sáb": {6}, "MiJu": {3, 4},
		"LMV": nil, "T/T": nil, "every day": nil, "": nil, "Mon Mon": nil, "3x": nil,
	} {
		got, ok := readDays(text)
		if ok != (want != nil) || ok && !slices.Equal(got, want) {
			t.Errorf("%q: expected %v, got %v %v", text, want, got, ok)
		}
	}
}

func TestHoursAndCounts(t *testing.T) {
	for text, want := range map[string]int{
		"9": 540, "9.5": 570, "9,5": 570, "9 h": 540, "9 hrs/week": 540, "9:30": 570, "9 horas por semana": 540, "0": 0,
		"nine": -1, "-3": -1, "169": -1, "9:75": -1, "": -1, "NaN": -1,
	} {
		got, ok := readMinutes(text)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: expected %d minutes, got %d", text, want, got)
		}
	}
	for text, want := range map[string]int{"3": 3, "3.0": 3, "0": 0, "2.5": -1, "-1": -1, "x": -1, "1e9": -1} {
		got, ok := readCount(text)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: expected %d, got %d", text, want, got)
		}
	}
	for text, want := range map[string]string{"0123": "0123", "123.0": "123", "#45": "45", "12a": "", "": ""} {
		if got, ok := readNumber(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q: expected %q, got %q", text, want, got)
		}
	}
}

func TestNamesInOneColumn(t *testing.T) {
	for name, want := range map[string][2]string{
		"Lee, Ann": {"Lee", "Ann"}, "Ann Lee": {"Lee", "Ann"}, "Ann Mary Lee": {"Lee", "Ann Mary"}, "Lee": {"Lee", ""},
		"García Márquez, José": {"García Márquez", "José"},
	} {
		if family, given := splitName(name); family != want[0] || given != want[1] {
			t.Errorf("%q: got %q, %q", name, family, given)
		}
	}
}

func FuzzValues(f *testing.F) {
	for _, seed := range []string{"3/4/26", "4 de marzo de 2026", "MWF", "LMXJV", "9:30", "32940"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, order := range []DateOrder{MonthFirst, DayFirst} {
			if date, ok := readDate(text, order, lastDay); ok && clinic.NewDate(date.Year, date.Month, date.Day) != date {
				t.Errorf("%q is read as the day %v, which is none", text, date)
			}
		}
		if days, ok := readDays(text); ok && (len(days) == 0 || len(days) > 7 || !slices.IsSorted(days)) {
			t.Errorf("%q is read as the days %v", text, days)
		}
		if minutes, ok := readMinutes(text); ok && (minutes < 0 || minutes > 168*60+59) {
			t.Errorf("%q is read as %d minutes", text, minutes)
		}
		Heading(text)
	})
}
