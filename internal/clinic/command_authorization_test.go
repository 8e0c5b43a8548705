package clinic

import (
	"slices"
	"testing"
)

func TestSaveAuthorization(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.covers(ana, aetna, monday, Date{})
	granted := Authorization{ID: "a", Patient: ana, Payer: aetna, Number: " 77 ", Unit: UnitDay, Granted: 12, Used: 3, From: monday.AddDays(-9), To: monday.AddDays(30)}
	d.doTwice(atDesk, SaveAuthorization{Authorization: granted})
	if got := d.AuthorizationsOf(ana); len(got) != 1 || got[0].Number != "77" || got[0].Used != 3 {
		t.Errorf("want the authorization with number 77 and 3 units used before, got %+v", got)
	}
	d.doTwice(atDesk, SaveAuthorization{Authorization: Authorization{ID: "a", Patient: ana, Removed: true}})
	if got := d.AuthorizationsOf(ana)[0]; !got.Removed || got.Granted != 12 {
		t.Errorf("what is removed keeps what it said, got %+v", got)
	}
}

func TestSaveAuthorizationRefuses(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.pays(medicaid, "Medicaid")
	d.covers(ana, aetna, monday, monday.AddDays(30))
	d.covers(ben, aetna, monday, monday.AddDays(30))
	good := Authorization{ID: "a", Patient: ana, Payer: aetna, Unit: UnitHour, Granted: 12, From: monday, To: monday.AddDays(30)}
	for code, change := range map[string]func(*Authorization){
		"no_id":                 func(a *Authorization) { a.ID = "" },
		"no_such_patient":       func(a *Authorization) { a.Patient = "nobody" },
		"no_such_payer":         func(a *Authorization) { a.Payer = "nobody" },
		"no_such_unit":          func(a *Authorization) { a.Unit = "" },
		"granted_nothing":       func(a *Authorization) { a.Granted = 0 },
		"units_negative":        func(a *Authorization) { a.WeeklyCap = -1 },
		"authorization_dates":   func(a *Authorization) { a.To = Date{} },
		"ends_before_it_begins": func(a *Authorization) { a.To = monday.AddDays(-1) },
		"payer_does_not_cover":  func(a *Authorization) { a.Payer = medicaid },
		"no_such_program":       func(a *Authorization) { a.Scope.Program = "none" },
		"no_such_service":       func(a *Authorization) { a.Scope = Scope{Program: iop, Services: []ServiceID{"group", "yoga"}} },
	} {
		wrong := good
		change(&wrong)
		d.refused(atDesk, SaveAuthorization{Authorization: wrong}, code)
	}
	d.do(atDesk, SaveAuthorization{Authorization: good})
	scoped := good
	scoped.ID, scoped.Scope = "s", Scope{Program: iop, Services: []ServiceID{"group", "break", "group"}}
	d.doTwice(atDesk, SaveAuthorization{Authorization: scoped})
	if got := d.AuthorizationsOf(ana)[1].Scope; !slices.Equal(got.Services, []ServiceID{"break", "group"}) {
		t.Errorf("each service stands once, got %v", got.Services)
	}
	d.changeProgram(func(p *Program) { p.Services = p.Services[:1] })
	scoped.Number = "78"
	d.do(atDesk, SaveAuthorization{Authorization: scoped}) // its scope is what it was
	late := good
	late.From, late.To = monday.AddDays(31), monday.AddDays(60)
	d.refused(atDesk, SaveAuthorization{Authorization: late}, "payer_does_not_cover")
	bens := good
	bens.Patient = ben
	d.refused(atDesk, SaveAuthorization{Authorization: bens}, "no_id")
}
