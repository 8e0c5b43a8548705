package clinic

import "testing"

func TestAnAccountGoesBackSixYearsUnlessSaidOtherwise(t *testing.T) {
	d := openClinic(t)
	settings := d.settings
	if settings.YearsOfAccount() != 6 {
		t.Errorf("six by HIPAA, got %d", settings.YearsOfAccount())
	}
	settings.AccountYears = MostAccountYears + 1
	d.refused(director, SaveSettings{Settings: settings}, "account_years")
	settings.AccountYears = 3
	d.do(director, SaveSettings{Settings: settings})
	if d.settings.YearsOfAccount() != 3 {
		t.Errorf("three as the clinic says, got %d", d.settings.YearsOfAccount())
	}
}
