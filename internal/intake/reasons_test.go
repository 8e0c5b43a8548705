package intake

import "testing"

// TestARefusedRowTellsEverythingThatIsWrong, so that it is mended in one go.
func TestARefusedRowTellsEverythingThatIsWrong(t *testing.T) {
	r := newRig(t)
	p := r.preview("No,Name,DOB,Language,Track,Admitted,Hours\n501,Bo Lee,13/45/1990,Klingon,Evening,tomorrow,many\n502,Cy Lee,3/4/1991,English,Evening,11/2/2026,9\n", Choices{})
	if p.Rows[0].Fate != Refused || p.Rows[1].Fate != New {
		t.Fatal(r.fates(p))
	}
	codes := map[Field]string{p.Rows[0].Field: p.Rows[0].Why.Code}
	for _, reason := range p.Rows[0].Also {
		codes[reason.Field] = reason.Why.Code
	}
	want := map[Field]string{FieldBorn: "list_date", FieldLanguage: "list_language", FieldAdmitted: "list_date", FieldHours: "list_hours"}
	for field, code := range want {
		if codes[field] != code {
			t.Errorf("%s: want %q, got %q", field, code, codes[field])
		}
	}
	if len(codes) != len(want) || len(p.Rows[1].Also) != 0 {
		t.Errorf("and nothing else, got %v and %v", codes, p.Rows[1].Also)
	}
	if len(p.Commands()) == 0 || len(p.Rows[0].Commands) != 0 {
		t.Error("nothing of the refused row is taken, all of the other is")
	}
}

// TestWhomARowIsAboutIsNotGuessedWhileItsNumberIsInDoubt: a number that is none hides
// what a search by name would say.
func TestWhomARowIsAboutIsNotGuessedWhileItsNumberIsInDoubt(t *testing.T) {
	r := newRig(t)
	p := r.preview("No,Name,DOB\n12x,Wei Chen,1/2/1980\n", Choices{})
	if row := p.Rows[0]; row.Why == nil || row.Why.Code != "number_not_digits" || len(row.Also) != 0 {
		t.Errorf("the number alone is told, got %+v", row)
	}
}
