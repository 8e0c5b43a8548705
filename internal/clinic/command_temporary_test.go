package clinic

import "testing"

func openWithDeputy(t *testing.T) (*clinicDay, Actor) {
	d := openClinic(t)
	d.do(director, SaveStaff{Staff: Staff{ID: "dep", Name: "Del Deputy", Role: Deputy}})
	return d, Actor{Kind: ByStaff, Staff: "dep"}
}

func TestADeputyAddsSomebodyForAWhile(t *testing.T) {
	d, deputy := openWithDeputy(t)
	temp := Staff{ID: "temp", Name: "Tim Temp", Role: FrontDesk, Until: monday.AddDays(4)}
	d.doTwice(deputy, SaveTemporary{Staff: temp})
	d.doTwice(deputy, SetTemporaryPIN{Staff: "temp", PIN: "hash"})
	for date, want := range map[Date]bool{monday: true, temp.Until: true, temp.Until.AddDays(1): false} {
		if got := AllowedOn(d, Actor{Kind: ByStaff, Staff: "temp"}, ActAttendance, date); got != want {
			t.Errorf("on %v Tim may confirm: %t, want %t", date, got, want)
		}
	}
	d.at(temp.Until, 23, 0)
	d.do(bySystem, TrySignIn{Staff: "temp", OK: true})
	d.at(temp.Until.AddDays(1), 0, 30)
	d.refused(bySystem, TrySignIn{Staff: "temp", OK: true}, "no_such_staff")
	temp.Until = temp.Until.AddDays(7)
	d.do(deputy, SaveTemporary{Staff: temp}) // and lets them come again
	d.do(bySystem, TrySignIn{Staff: "temp", OK: true})
}

func TestADeputyGivesNobodyMore(t *testing.T) {
	d, deputy := openWithDeputy(t)
	until := monday.AddDays(4)
	for name, each := range map[string]struct {
		staff Staff
		code  string
	}{
		"a director":                {Staff{ID: "x", Name: "X", Role: Director, Until: until}, "temporary_role"},
		"a deputy":                  {Staff{ID: "x", Name: "X", Role: Deputy, Until: until}, "temporary_role"},
		"without an end":            {Staff{ID: "x", Name: "X", Role: FrontDesk}, "until_range"},
		"too far ahead":             {Staff{ID: "x", Name: "X", Role: FrontDesk, Until: monday.AddDays(LongestTemporary + 1)}, "until_range"},
		"over already":              {Staff{ID: "x", Name: "X", Role: FrontDesk, Until: monday.AddDays(-1)}, "until_range"},
		"the front desk's account":  {Staff{ID: dora, Name: "Dora", Role: FrontDesk, Until: until}, "not_temporary"},
		"the director's account":    {Staff{ID: dina, Name: "Dina", Role: FrontDesk, Until: until}, "not_temporary"},
		"their own account":         {Staff{ID: "dep", Name: "Del", Role: FrontDesk, Until: until}, "not_temporary"},
		"somebody without any name": {Staff{ID: "x", Role: FrontDesk, Until: until}, "no_name"},
	} {
		t.Run(name, func(t *testing.T) {
			d.t = t
			d.refused(deputy, SaveTemporary{Staff: each.staff}, each.code)
		})
	}
	d.t = t
	d.refused(deputy, SetTemporaryPIN{Staff: dina, PIN: "hash"}, "not_temporary")
	d.refused(director, SaveStaff{Staff: Staff{ID: dina, Name: "Dina", Role: Director, Until: until}}, "director_until")
	for _, act := range []Act{ActStaff, ActSettings, ActPrograms, ActPeriods, ActSettle} {
		if Allowed(d, deputy, act) {
			t.Errorf("a deputy may %s", act)
		}
	}
}

func TestALockIsReleased(t *testing.T) {
	d := openClinic(t)
	for range FreeFailures {
		d.do(bySystem, TrySignIn{Staff: dora})
	}
	if staff, _ := d.Staff(dora); !staff.Failures.Locked(d.now) {
		t.Fatal("after three wrong PINs nobody has to wait")
	}
	d.doTwice(director, ReleaseLock{Staff: dora})
	d.do(bySystem, TrySignIn{Staff: dora, OK: true})
}
