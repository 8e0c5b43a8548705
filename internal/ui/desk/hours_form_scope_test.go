package desk

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// deskRulesCuttingNothing are the desk's rules for a page whose every word must
// stand whole.
func deskRulesCuttingNothing() kittest.Rules {
	rules := kittest.DeskRules()
	rules.MayCut = func(string) bool { return false }
	return rules
}

// granting opens the form of an authorization for patient 101, whom Aetna covers.
func granting(r *rig, p *hoursPage) *hoursFacts {
	r.t.Helper()
	aPayer(r)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.SaveCoverage{Coverage: clinic.Coverage{
		ID: "c", Patient: r.people["101"], Payer: "aetna", From: clinic.NewDate(2026, 10, 5)}})
	p.open(p.rowOf(r.people["101"]))
	r.advance(time.Second)
	r.rune('2')
	r.rune('y')
	r.advance(time.Second)
	return p.patient.facts
}

// TestTheScopeIsChosenByKeyboard: Tab and the arrows reach everything, Space
// ticks a service.
func TestTheScopeIsChosenByKeyboard(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	facts := granting(r, p)
	fields := r.shell.sheet.asked.fields
	for i, text := range map[int]string{1: "A-7", 7: "20", 11: "11/01/2026", 12: "12/05/2026"} {
		fields[i].(*kit.Field).SetText(text)
	}
	fields[3].Focus()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.shot("hours-authorization-services")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if fields[5].(*kit.Choice).Problem() == "" || len(r.book.AuthorizationsOf(r.people["101"])) != 0 {
		t.Fatal("without a service nothing is saved, and the choice says why")
	}
	r.rune(' ')
	r.press(fyne.KeyReturn)
	r.advance(2 * time.Second)
	got := r.book.AuthorizationsOf(r.people["101"])
	if len(got) != 1 || got[0].Scope.Program != r.program || !slices.Equal(got[0].Scope.Services, []clinic.ServiceID{"group"}) {
		t.Fatalf("it is for groups of the program, got %+v", got)
	}
	r.mustSee("A-7")
	line := facts.authorizationLines()[1]
	if line.title != "Aetna Better Health · A-7 · Intensive outpatient · Group" {
		t.Errorf("the line says what it covers, got %q", line.title)
	}
	facts.askAuthorization(got[0])
	form := r.shell.sheet.asked.fields
	if form[3].(*kit.Choice).One() != scopeServices || !slices.Equal(form[5].(*kit.Choice).Chosen(), []int{0}) {
		t.Errorf("the form shows it again as it is")
	}
}

// TestUnitsFollowTheChoice: what the numbers are counted in stands beside each.
func TestUnitsFollowTheChoice(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	granting(r, p)
	fields := r.shell.sheet.asked.fields
	unit := fields[6].(*kit.Choice)
	for _, each := range []struct{ word, unit string }{{"Days", "days"}, {"Hours", "hours"}, {"15 min", "× 15 min"}, {"Sessions", "sessions"}} {
		unit.Pick(each.word)
		for _, at := range []int{7, 8, 9} {
			if got := fields[at].(*kit.Field).Unit(); got != each.unit {
				t.Errorf("counted in %s: want %q beside the number, got %q", each.word, each.unit, got)
			}
		}
	}
}

// TestTwoForOneDaySayWhichIsUsed: the rule stands below the two.
func TestTwoForOneDaySayWhichIsUsed(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	facts := granting(r, p)
	r.press(fyne.KeyEscape)
	has := func() bool {
		return slices.ContainsFunc(facts.authorizationLines(), func(f hoursFact) bool { return f.key == "shared" && f.text != "" })
	}
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	grant := func(id clinic.AuthorizationID) {
		r.run(staff, clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: id, Patient: r.people["101"], Payer: "aetna",
			Number: string(id), Unit: clinic.UnitDay, Granted: 20, From: clinic.NewDate(2026, 11, 1), To: clinic.NewDate(2026, 12, 5)}})
		r.advance(2 * time.Second)
	}
	grant("one")
	if has() {
		t.Error("one alone needs no rule")
	}
	grant("two")
	if !has() {
		t.Error("two for the same day need the rule of which one is used")
	}
}

// TestTheAuthorizationFormFits: with the most to choose from, in the smallest windows.
func TestTheAuthorizationFormFits(t *testing.T) {
	for name, options := range views() {
		if options.size.Width > 1280 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			r, p := hoursOpen(t, options)
			program := r.book.Programs()[0]
			for _, name := range []string{"Individual therapy", "Family and couples", "Relapse prevention", "Life skills", "Nutrition", "Medication", "Recreation", "Drug test", "Evaluation"} {
				program.Services = append(program.Services, clinic.Service{ID: clinic.ServiceID(name), Label: clinic.Label{Text: name}, Counts: true})
			}
			r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveProgram{Program: program})
			granting(r, p)
			kind := r.shell.sheet.asked.fields[3].(*kit.Choice)
			kind.Choose(scopeServices)
			kind.OnChanged()
			r.shot("hours-authorization-form-" + name)
			if bottom := r.shell.sheet.panel.Position().Y + r.shell.sheet.panel.Size().Height; bottom > options.size.Height {
				t.Errorf("the form ends at %v, below the window of %v", bottom, options.size.Height)
			}
		})
	}
}
