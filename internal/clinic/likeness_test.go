package clinic

import (
	"slices"
	"testing"
	"time"
)

func TestWhoANewPatientMayBe(t *testing.T) {
	born := Date{1990, time.July, 4}
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "jose", Family: "Álvarez-Núñez", Given: "María José", Number: "4711", BirthDate: born}})
	d.do(atDesk, SavePatient{Patient: Patient{ID: "solo", Family: "Prince", Number: "9000"}})
	index := IndexPatients(d, monday)
	for name, each := range map[string]struct {
		told Patient
		want LikeWhy
		who  PatientID
	}{
		"without accents":        {Patient{Family: "alvarez nunez", Given: "MARIA JOSE"}, LikeName, "jose"},
		"the other way round":    {Patient{Family: "Maria Jose", Given: "Alvarez Nunez"}, LikeSwapped, "jose"},
		"born the same day":      {Patient{Family: "Other", BirthDate: born}, LikeBirth, "jose"},
		"a letter off":           {Patient{Family: "Alvares Nunez", Given: "Maria Jose", BirthDate: born}, LikeNearName, "jose"},
		"a letter off, no birth": {Patient{Family: "Alvares Nunez", Given: "Maria Jose"}, "", ""},
		"the same number":        {Patient{Family: "Other", Number: "4711"}, LikeNumber, "jose"},
		"digits swapped":         {Patient{Given: "Maria Jose", Number: "4171"}, LikeNearNumber, "jose"},
		"a near number alone":    {Patient{Family: "Other", Number: "4712"}, "", ""},
		"the next free number":   {Patient{Number: "4712"}, "", ""},
		"one name only":          {Patient{Family: "prince"}, LikeName, "solo"},
		"all in one field":       {Patient{Family: "María José Álvarez Núñez"}, LikeName, "jose"},
		"half a name":            {Patient{Family: "Alvarez-Nunez"}, "", ""},
		"nothing yet":            {Patient{}, "", ""},
	} {
		like := index.Like(each.told)
		switch {
		case each.want == "" && len(like) > 0:
			t.Errorf("%s: want nobody, got %+v", name, like)
		case each.want != "" && (len(like) == 0 || like[0].Patient != each.who || like[0].Why != each.want):
			t.Errorf("%s: want %s for %s, got %+v", name, each.who, each.want, like)
		}
	}
	if like := index.Like(Patient{ID: "jose", Family: "Álvarez-Núñez", Given: "María José"}); len(like) > 0 {
		t.Errorf("somebody is like themself: %+v", like)
	}
}

func TestTheSurestLikenessComesFirst(t *testing.T) {
	d := openClinic(t)
	born := Date{1990, time.July, 4}
	d.do(atDesk, SavePatient{Patient: Patient{ID: "a", Family: "Aaron", Given: "Al", Number: "71", BirthDate: born}})
	d.do(atDesk, SavePatient{Patient: Patient{ID: "z", Family: "Zeta", Given: "Zoe", Number: "72"}})
	var whos []PatientID
	for _, like := range IndexPatients(d, monday).Like(Patient{Family: "Zeta", Given: "Zoe", BirthDate: born}) {
		whos = append(whos, like.Patient)
	}
	if !slices.Equal(whos, []PatientID{"z", "a"}) {
		t.Errorf("got %q, want the same name before the same date of birth", whos)
	}
}
