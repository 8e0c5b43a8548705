package clinic

import (
	"slices"
	"testing"
)

func alertKinds(alerts []Alert) []AlertKind {
	kinds := []AlertKind{}
	for _, alert := range alerts {
		kinds = append(kinds, alert.Kind)
	}
	return kinds
}

func (d *clinicDay) authorizationAlerts(date Date) []Alert {
	d.t.Helper()
	uses, err := AuthorizationUses(d, ana, date, d.zone)
	if err != nil {
		d.t.Fatalf("use of authorizations: %v", err)
	}
	return AuthorizationAlerts(d, uses, date)
}

func TestAuthorizationEndIsWarnedOf(t *testing.T) {
	end := monday.AddDays(40)
	tests := []struct {
		days   int // before the end
		want   []AlertKind
		urgent bool
	}{
		{31, nil, false}, {30, []AlertKind{AlertAuthorizationEnd}, false}, {15, []AlertKind{AlertAuthorizationEnd}, false},
		{14, []AlertKind{AlertAuthorizationEnd}, true}, {0, []AlertKind{AlertAuthorizationEnd}, true},
		{-1, []AlertKind{AlertNoAuthorization}, true}, {-90, []AlertKind{AlertNoAuthorization}, true},
	}
	d := payerDay(t, Terms{})
	d.grant(UnitDay, 100, monday, end)
	for _, test := range tests {
		got := d.authorizationAlerts(end.AddDays(-test.days))
		if !slices.Equal(alertKinds(got), append([]AlertKind{}, test.want...)) {
			t.Errorf("%d days before the end: want %v, got %+v", test.days, test.want, got)
			continue
		}
		if len(got) > 0 && (got[0].Urgent != test.urgent || got[0].Day != end || got[0].Number != "a0") {
			t.Errorf("%d days before the end: want urgent %t about a0 on %s, got %+v", test.days, test.urgent, end, got[0])
		}
	}
	d.settings.AuthorizationWarn, d.settings.AuthorizationLast = 10, 3
	if got := d.authorizationAlerts(end.AddDays(-11)); len(got) != 0 {
		t.Errorf("the clinic wants to know ten days ahead, got %+v", got)
	}
	if got := d.authorizationAlerts(end.AddDays(-4)); len(got) != 1 || got[0].Urgent {
		t.Errorf("the clinic's urgent days are three, got %+v", got)
	}
	d.grant(UnitDay, 100, end.AddDays(1), end.AddDays(60))
	if got := d.authorizationAlerts(end); len(got) != 0 {
		t.Errorf("another one follows at once, got %+v", got)
	}
}

func TestNoAlertForAPayerWhoPaysNoMore(t *testing.T) {
	d := payerDay(t, Terms{})
	d.grant(UnitDay, 100, monday, monday.AddDays(5))
	id := d.CoveragesOf(ana)[0].ID
	d.do(atDesk, SaveCoverage{Coverage: Coverage{ID: id, Patient: ana, Payer: aetna, From: Date{2026, 1, 1}, To: monday.AddDays(9)}})
	if got := alertKinds(d.authorizationAlerts(monday.AddDays(9))); !slices.Equal(got, []AlertKind{AlertNoAuthorization}) {
		t.Errorf("Aetna still pays and granted nothing for the day, got %v", got)
	}
	if got := d.authorizationAlerts(monday.AddDays(10)); len(got) != 0 {
		t.Errorf("Aetna pays no more: nothing to authorize, got %+v", got)
	}
}

func TestUseCapAndReviewAreWarnedOf(t *testing.T) {
	d := payerDay(t, Terms{})
	d.grant(UnitDay, 6, monday, monday.AddDays(50), func(a *Authorization) {
		a.WeeklyCap, a.Review = 1, monday.AddDays(9)
	})
	d.attend(ana, daytime, monday)
	want := []Alert{
		{Kind: AlertAuthorizationUse, Urgent: true, Unit: UnitDay, Number: "a0", Day: monday.AddDays(8), Count: 5, Of: 6},
		{Kind: AlertWeeklyCapAhead, Unit: UnitDay, Number: "a0", Day: monday, Count: 4, Of: 1},
		{Kind: AlertWeeklyCapAhead, Unit: UnitDay, Number: "a0", Day: monday.AddDays(7), Count: 4, Of: 1},
	}
	if got := d.authorizationAlerts(monday); !slices.Equal(got, want) {
		t.Errorf("five days are left, the schedule uses the last on Tuesday week: want %+v, got %+v", want, got)
	}
	d.attend(ana, daytime, monday.AddDays(2))
	want = []Alert{
		{Kind: AlertAuthorizationUse, Urgent: true, Unit: UnitDay, Number: "a0", Day: monday.AddDays(9), Count: 4, Of: 6},
		{Kind: AlertWeeklyCap, Urgent: true, Unit: UnitDay, Number: "a0", Day: monday.AddDays(2), Count: 2, Of: 1},
		{Kind: AlertWeeklyCapAhead, Unit: UnitDay, Number: "a0", Day: monday.AddDays(7), Count: 4, Of: 1},
		{Kind: AlertReview, Unit: UnitDay, Number: "a0", Day: monday.AddDays(9), Count: 7},
	}
	if got := d.authorizationAlerts(monday.AddDays(2)); !slices.Equal(got, want) {
		t.Errorf("two days in a week of one, and a review in seven days: want %+v, got %+v", want, got)
	}
	if got := d.authorizationAlerts(monday.AddDays(10)); !slices.ContainsFunc(got, func(a Alert) bool { return a.Kind == AlertReview && a.Urgent && a.Count == -1 }) {
		t.Errorf("the review is overdue by a day, got %+v", got)
	}
}

// TestTheCapIsWarnedOfAhead: four days are planned in each week.
func TestTheCapIsWarnedOfAhead(t *testing.T) {
	for most, want := range map[int]int{3: 2, 4: 0} {
		d := payerDay(t, Terms{})
		d.grant(UnitDay, 90, monday, monday.AddDays(50), func(a *Authorization) { a.WeeklyCap = most })
		if got := d.authorizationAlerts(monday); len(got) != want {
			t.Errorf("four days a week, %d are paid: want %d warnings, got %+v", most, want, got)
		}
	}
	d := payerDay(t, Terms{})
	d.grant(UnitDay, 90, monday, monday.AddDays(50), func(a *Authorization) { a.WeeklyCap = 3 })
	d.attend(ana, daytime, monday)
	d.absent(ana, daytime, monday.AddDays(2), Excused)
	got := d.authorizationAlerts(monday)
	if len(got) != 1 || got[0].Day != monday.AddDays(7) || got[0].Count != 4 || got[0].Urgent {
		t.Errorf("one day used and two to come are three; the next week is still above: got %+v", got)
	}
}

// TestAnotherOfTheSameKindFollows: what takes the place of an authorization is
// one that is for all that the other was for.
func TestAnotherOfTheSameKindFollows(t *testing.T) {
	end := monday.AddDays(3)
	group := Scope{Program: iop, Services: []ServiceID{"group"}}
	rest := Scope{Program: iop, Services: []ServiceID{"break"}}
	tests := []struct {
		what        string
		first, next Scope
		ends, gone  bool
	}{
		{"everything after everything", Scope{}, Scope{}, false, false},
		{"a program after a record that names nothing", Scope{}, Scope{Program: iop}, false, false},
		{"a program after a service of it", group, Scope{Program: iop}, false, false},
		{"one service after a whole program", Scope{Program: iop}, group, true, true},
		{"one service after another", group, rest, true, true},
	}
	for _, test := range tests {
		d := payerDay(t, Terms{})
		d.grant(UnitDay, 90, monday, end, func(a *Authorization) { a.Scope = test.first })
		d.grant(UnitDay, 90, end.AddDays(1), end.AddDays(60), func(a *Authorization) { a.Scope = test.next })
		if got := alertKinds(d.authorizationAlerts(monday)); slices.Contains(got, AlertAuthorizationEnd) != test.ends {
			t.Errorf("%s: want a warning of the end %t, got %v", test.what, test.ends, got)
		}
		if got := alertKinds(d.authorizationAlerts(end.AddDays(1))); slices.Contains(got, AlertNoAuthorization) != test.gone {
			t.Errorf("%s: want one that is missed %t, got %v", test.what, test.gone, got)
		}
	}
}

func TestNoWarningOfUnitsThatAnotherHas(t *testing.T) {
	d := payerDay(t, Terms{})
	d.grant(UnitDay, 1, monday, monday.AddDays(20))
	d.grant(UnitDay, 50, monday, monday.AddDays(60))
	d.attend(ana, daytime, monday)
	if got := d.authorizationAlerts(monday); slices.Contains(alertKinds(got), AlertAuthorizationUse) {
		t.Errorf("the second goes on where the first is used up, got %+v", got)
	}
}

func TestRecertificationIsWarnedOf(t *testing.T) {
	d := openClinic(t)
	admission := func() Admission { return d.admissions[ana][0] } // from the first of January
	if got := RecertifyAlerts(d, admission(), monday); len(got) != 0 {
		t.Errorf("the program asks for none, got %+v", got)
	}
	d.changeProgram(func(p *Program) { p.Recertify = 60 })
	due := Date{2026, 3, 2} // sixty days after the first of January
	want := []Alert{{Kind: AlertRecertify, Day: due, Count: 7, Of: 60}}
	if got := RecertifyAlerts(d, admission(), due.AddDays(-7)); !slices.Equal(got, want) {
		t.Errorf("a week ahead: want %+v, got %+v", want, got)
	}
	if got := RecertifyAlerts(d, admission(), due.AddDays(-8)); len(got) != 0 {
		t.Errorf("eight days ahead nobody is warned, got %+v", got)
	}
	if got := RecertifyAlerts(d, admission(), due.AddDays(1)); len(got) != 1 || !got[0].Urgent {
		t.Errorf("a day late is urgent, got %+v", got)
	}
	d.do(atDesk, Recertify{Patient: ana, Admission: stay(ana), Date: monday.AddDays(-4)})
	if next, ok := RecertificationDue(d.programs[iop], admission()); !ok || next != monday.AddDays(56) {
		t.Errorf("the sixty days begin anew, got %s %t", next, ok)
	}
	leaving := admission()
	leaving.Discharged = monday.AddDays(55)
	if _, ok := RecertificationDue(d.programs[iop], leaving); ok {
		t.Error("a stay that ends before has nothing to certify")
	}
}
