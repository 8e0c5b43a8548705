package clinic

import (
	"encoding/json"
	"strings"
	"testing"
)

// inScope gives an authorization a scope.
func inScope(scope Scope) func(*Authorization) {
	return func(a *Authorization) { a.Scope = scope }
}

// usedOf is how many units each authorization has used, by its id.
func (d *clinicDay) usedOf(date Date) map[AuthorizationID]AuthorizationUse {
	d.t.Helper()
	uses, err := AuthorizationUses(d, ana, date, d.zone)
	if err != nil {
		d.t.Fatalf("the uses of %s: %v", date, err)
	}
	byID := map[AuthorizationID]AuthorizationUse{}
	for _, use := range uses {
		byID[use.Authorization.ID] = use
	}
	return byID
}

// TestOnlyWhatIsCoveredUsesIt: Ana's Monday is three groups of her program.
func TestOnlyWhatIsCoveredUsesIt(t *testing.T) {
	tests := []struct {
		what            string
		scope           Scope
		used, scheduled int
	}{
		{"everything", Scope{}, 1, 3},
		{"her program", Scope{Program: iop}, 1, 3},
		{"another program", Scope{Program: "php"}, 0, 0},
		{"groups", Scope{Program: iop, Services: []ServiceID{"group"}}, 1, 3},
		{"groups and more", Scope{Program: iop, Services: []ServiceID{"family", "group"}}, 1, 3},
		{"family sessions", Scope{Program: iop, Services: []ServiceID{"family"}}, 0, 0},
	}
	for _, test := range tests {
		d := payerDay(t, Terms{})
		d.changeProgram(func(p *Program) { p.Services = append(p.Services, Service{ID: "family", Counts: true}) })
		php := d.programs[iop]
		php.ID = "php"
		d.programs["php"] = php
		d.grant(UnitDay, 20, monday, monday.AddDays(6), inScope(test.scope))
		d.attend(ana, daytime, monday)
		if got := d.use(monday); got.Used != test.used || got.Scheduled != test.scheduled || got.Left != 20-test.used || got.ThisWeek != test.used || got.WeekAhead != test.scheduled {
			t.Errorf("%s: want %d used and %d scheduled, got %+v", test.what, test.used, test.scheduled, got)
		}
	}
}

// TestOneDayTwoAuthorizations: groups in the morning and a family session in the
// afternoon use the authorization that is for them, and neither uses both.
func TestOneDayTwoAuthorizations(t *testing.T) {
	d := payerDay(t, Terms{})
	d.changeProgram(func(p *Program) { p.Services = append(p.Services, Service{ID: "family", Counts: true}) })
	d.grant(UnitSession, 400, monday, monday.AddDays(6))
	d.grant(UnitQuarter, 40, monday, monday.AddDays(6), inScope(Scope{Program: iop, Services: []ServiceID{"family"}}))
	d.do(atDesk, SaveAppointment{Appointment: Appointment{ID: "x", Patient: ana, Program: iop, Service: "family", Date: monday, Start: At(14, 0), End: At(15, 0)}})
	if got := d.usedOf(monday); got["a0"].Scheduled != 4 || got["a1"].Scheduled != 4 {
		t.Errorf("four days of groups are four sessions, and an hour is four quarters: got %+v", got)
	}
	d.attend(ana, daytime, monday)
	if got := d.usedOf(monday); got["a0"].Used != 1 || got["a1"].Used != 0 || got["a1"].Scheduled != 4 {
		t.Errorf("Monday's groups are a session, the family session is still to come: got %+v", got)
	}
}

// TestWhichOneADayUses: the most specific, then the one that ends first, and the
// next where it is used up.
func TestWhichOneADayUses(t *testing.T) {
	group, both := Scope{Program: iop, Services: []ServiceID{"group"}}, Scope{Program: iop, Services: []ServiceID{"break", "group"}}
	type granted struct {
		scope  Scope
		days   int // until its end
		amount int
	}
	tests := []struct {
		what string
		of   []granted
		want AuthorizationID
	}{
		{"a service before everything", []granted{{Scope{}, 5, 9}, {group, 50, 9}}, "a1"},
		{"a service before the program", []granted{{Scope{Program: iop}, 5, 9}, {group, 50, 9}}, "a1"},
		{"the program before everything", []granted{{Scope{}, 5, 9}, {Scope{Program: iop}, 50, 9}}, "a1"},
		{"one service before two", []granted{{both, 5, 9}, {group, 50, 9}}, "a1"},
		{"the one that ends first", []granted{{Scope{}, 50, 9}, {Scope{}, 5, 9}}, "a1"},
		{"the next where it is used up", []granted{{group, 5, 1}, {Scope{}, 50, 9}}, "a1"},
		{"the first where all are used up", []granted{{group, 5, 1}, {Scope{}, 50, 0}}, "a0"},
	}
	for _, test := range tests {
		d := payerDay(t, Terms{})
		for _, each := range test.of {
			d.grant(UnitDay, max(1, each.amount), monday.AddDays(-1), monday.AddDays(each.days), inScope(each.scope), func(a *Authorization) {
				if each.amount < 9 {
					a.Used = max(1, each.amount)
				}
			})
		}
		before := d.usedOf(monday)
		d.attend(ana, daytime, monday)
		for id, use := range d.usedOf(monday) {
			if used := use.Used - before[id].Used; (used == 1) != (id == test.want) {
				t.Errorf("%s: want the day to use %s alone, %s used %d", test.what, test.want, id, used)
			}
		}
	}
}

// TestARecordWithoutAScope: what was recorded before is for everything, and is
// written as it was.
func TestARecordWithoutAScope(t *testing.T) {
	var a Authorization
	if err := json.Unmarshal([]byte(`{"id":"a","service":"IOP 2.1","unit":"day","granted":3}`), &a); err != nil || !a.Scope.Everything() || a.Service != "IOP 2.1" {
		t.Fatalf("a free text leaves everything covered, got %+v (%v)", a, err)
	}
	out, err := json.Marshal(a)
	if err != nil || strings.Contains(string(out), "scope") {
		t.Errorf("no scope is written where none was said, got %s (%v)", out, err)
	}
}
