package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestEveryRowHasItsFate(t *testing.T) {
	r := newRig(t)
	p := r.preview(strings.Join([]string{
		"MRN;Last name;First name;DOB;Language;Track;Admitted;Days;Hours/week",
		"101;Alvarez;Maria Jose;3/4/1990;;;;;",             // spelt without accents
		"103;Chen;Wei;7/1/85;Spanish;Daytime;;Mon/Thu;6",   // changes
		"200;Núñez;Ana;12/31/1999;es;pm;11/30/2026;;",      // new
		"201;Poe;Ed;13/13/1999;;;;;",                       // no such day
		"103;Smith;John;1/1/1970;;;;;",                     // somebody else's number
		"200;Núñez;Ana;12/31/1999;es;Evening;11/30/2026;;", // twice
		"202;Álvarez;María José;3/4/1990;;;;;",             // known under another number
		"203;Roe;Jane;;;Nowhere;;;",                        // no such track
		"204;;;;;;;;",                                      // nobody
		"20x;Doe;Jo;;;;;;",                                 // no number
		"205;Kid;Bo;1/1/2030;;;;;",                         // not born
		"206;Vu;An;;Klingon;;;;",                           // no such language
		"207;Li;Bo;;;Day;;LMV;",                            // no such days
		"208;Ek;Al;;;Evening;;;many",                       // no such hours
	}, "\n"), Choices{Program: "iop"})
	want := "same changed new refused:list_date refused:list_number_other refused:list_twice refused:list_name_known " +
		"refused:list_track refused:no_name refused:number_not_digits refused:list_born_to_come refused:list_language " +
		"refused:list_days refused:list_hours"
	if got := r.fates(p); got != want {
		t.Fatalf("expected\n%s, got\n%s", want, got)
	}
	var changed []Field
	for _, change := range p.Rows[1].Changes {
		changed = append(changed, change.Field)
	}
	if want := []Field{FieldBorn, FieldLanguage, FieldTrack, FieldDays, FieldHours}; !slices.Equal(changed, want) {
		t.Errorf("expected %v to change, got %v", want, changed)
	}
	if r.book.FindPatients("Núñez"); len(r.book.FindPatients("")) != 2 {
		t.Error("a preview wrote into the book")
	}
	r.take(p.Commands())
	ana := r.sheet("nunez ana")
	if ana.Patient.Language != "es" || ana.Patient.BirthDate.String() != "1999-12-31" || len(ana.Admissions) != 1 {
		t.Fatalf("Ana came in as %+v", ana)
	}
	stay := ana.Admissions[0]
	if stay.From.String() != "2026-11-30" || stay.Plans[0].Track != "night" || stay.Plans[0].WeeklyMinutes != 540 || !slices.Equal(stay.Plans[0].Days, []time.Weekday{1, 2, 4}) {
		t.Errorf("Ana's stay: %+v", stay)
	}
	wei := r.sheet("chen")
	if plan, _ := wei.Current.PlanOn(r.book.Today()); plan.Track != "day" || plan.WeeklyMinutes != 360 || !slices.Equal(plan.Days, []time.Weekday{1, 4}) {
		t.Errorf("Wei's plan: %+v", plan)
	}
	if plan, _ := wei.Current.PlanOn(r.book.Today().AddDays(-1)); plan.Track != "night" {
		t.Errorf("the past has changed: %+v", plan)
	}
}

func TestTheSameListAgainChangesNothing(t *testing.T) {
	r := newRig(t)
	list := "Client,Program,Track,Admitted,DOB,Hours,Weeks done,Unexcused,No shows\n" +
		"\"Lee, Ann\",Intensive,AM,10/1/2026,1/2/80,9,7,1,0\n" +
		"Bo Lee,Aftercare,,,,4.5,,,\n" +
		"Bo Ray Lee,Aftercare,,11/2/26,5/6/77,,,,\n"
	first := r.preview(list, Choices{})
	if got := r.fates(first); got != "new new new" {
		t.Fatal(got)
	}
	r.take(first.Commands())
	again := r.preview(list, Choices{From: r.book.Today().AddDays(7)})
	if got := r.fates(again); got != "same same same" {
		t.Errorf("a week later: %s: %+v", got, again.Rows)
	}
	if commands := again.Commands(); len(commands) > 0 {
		t.Errorf("the same list again would do %d things", len(commands))
	}
	ann := r.sheet("lee ann")
	if o := ann.Current.Opening; o == nil || *o != (clinic.Opening{AsOf: r.book.Today(), Weeks: 7, Unexcused: 1}) {
		t.Errorf("what Ann brought along: %+v", o)
	}
	if ann.Patient.Number != "104" {
		t.Errorf("expected the next number, 104, got %s", ann.Patient.Number)
	}
	if o := r.sheet("bo ray").Current.Opening; o == nil || o.AsOf != r.book.Today() {
		t.Errorf("days before Daybook must not count as missed: %+v", o)
	}
	if o := r.sheet("105").Current.Opening; o != nil {
		t.Errorf("who begins today brings nothing along: %+v", o)
	}
}

func TestOfTwoOfOneNameTheRightOneIsMeant(t *testing.T) {
	r := newRig(t)
	r.take(r.preview("No,Name,DOB\n301,Ann Lee,1/1/1980\n302,Ann Lee,2/2/1990\n", Choices{}).Commands())
	for list, want := range map[string]string{
		"Name,DOB\nAnn Lee,2/2/1990\n":          "same",
		"Name,DOB\nAnn Lee,3/3/1970\n":          "new",
		"Name\nAnn Lee\n":                       "refused:list_name_known",
		"No,Name\n303,Ann Lee\n":                "refused:list_name_known",
		"No,Name,DOB\n303,Ann Lee,1/1/1980\n":   "refused:list_name_known",
		"No,Name,DOB\n302,Ann Poe,2/2/1990\n":   "changed",
		"No,Name,DOB\n302,Sue Poe,2/2/1991\n":   "refused:list_number_other",
		"No,Name,DOB\n301,Lee Ann,01-01-1980\n": "changed",
	} {
		if got := r.fates(r.preview(list, Choices{})); got != want {
			t.Errorf("%q: expected %s, got %s", list, want, got)
		}
	}
}

func TestWhereTheListDoesNotSay(t *testing.T) {
	r := newRig(t)
	for name, c := range map[string]struct {
		list    string
		choices Choices
		want    string
		stays   int
	}{
		"nothing about a program": {"Name\nAnn Lee\n", Choices{}, "new", 0},
		"a track chosen for all":  {"Name\nAnn Lee\n", Choices{Track: "day"}, "new", 1},
		"a program with two":      {"Name,Program\nAnn Lee,Intensive outpatient\n", Choices{}, "refused:list_no_track", 0},
		"a program with one":      {"Name,Program\nAnn Lee,aftercare\n", Choices{}, "new", 1},
		"another program":         {"No,Name,Program\n103,Wei Chen,Aftercare\n", Choices{}, "refused:list_other_program", 0},
		"another admission":       {"No,Name,Admitted,Track\n103,Wei Chen,10/6/2026,Evening\n", Choices{}, "refused:list_other_admission", 0},
		"a stay that runs":        {"No,Name\n103,Wei Chen\n", Choices{Track: "day"}, "same", 0},
	} {
		p := r.preview(c.list, c.choices)
		if got := r.fates(p); got != c.want {
			t.Errorf("%s: expected %s, got %s", name, c.want, got)
			continue
		}
		stays := 0
		for _, command := range p.Commands() {
			if _, ok := command.(clinic.Admit); ok {
				stays++
			}
		}
		if stays != c.stays {
			t.Errorf("%s: expected %d stays, got %d", name, c.stays, stays)
		}
	}
}

func BenchmarkFiveThousandRows(b *testing.B) {
	var list strings.Builder
	list.WriteString("No,Last,First,DOB,Track,Admitted\n")
	for i := range 5000 {
		fmt.Fprintf(&list, "%d,Family%d,Given,1/%d/1980,Evening,11/2/2026\n", 1000+i, i, i%28+1)
	}
	for b.Loop() {
		r := newRig(b)
		p := r.preview(list.String(), Choices{})
		r.take(p.Commands())
		if p.Count(New) != 5000 {
			b.Fatalf("%d new", p.Count(New))
		}
	}
}

func TestAListIsTakenBack(t *testing.T) {
	r := newRig(t)
	p := r.preview("No,Name,Track,Hours,Weeks,Weeks done,DOB\n103,Wei Chen,Daytime,6,9,4,7/1/85\n400,Ann Lee,Evening,9,,2,\n401,Bo Lee,,,,,\n", Choices{Reason: "undone"})
	if got := r.fates(p); got != "changed new new" {
		t.Fatal(got)
	}
	before := r.sheet("chen")
	r.take(p.Commands())
	r.take(p.Undo())
	if found := r.book.FindPatients("Lee"); len(found) != 0 {
		t.Errorf("still there: %+v", found)
	}
	now := r.sheet("chen")
	if now.Patient != before.Patient || now.Current.Weeks != before.Current.Weeks || now.Current.Opening != nil {
		t.Errorf("103 is now %+v, %+v", now.Patient, now.Current)
	}
	plan, _ := now.Current.PlanOn(r.book.Today())
	if plan.Track != "night" || plan.WeeklyMinutes != 540 {
		t.Errorf("the plan of 103 is now %+v", plan)
	}
	if again := r.fates(r.preview("No,Name\n400,Ann Lee\n", Choices{})); again != "new" {
		t.Errorf("once more: %s", again)
	}
}

func TestAListBringsPayersAndWhatWasUsed(t *testing.T) {
	r := newRig(t)
	head := "No,Name,Track,Admitted,Payer,Member ID,Auth number,Units authorized,Units used,Unit,Auth from,Auth to\n"
	list := head + "500,Ann Lee,Evening,11/2/2026,aetna,M-1,A77,60,22,hours,11/1/2026,1/31/2027\n"
	p := r.preview(list, Choices{})
	if got := r.fates(p); got != "new" {
		t.Fatal(got, p.Rows[0].Why)
	}
	r.take(p.Commands())
	ann := r.sheet("lee").Patient.ID
	covers, granted := r.book.CoveragesOf(ann), r.book.AuthorizationsOf(ann)
	if len(covers) != 1 || covers[0].From.String() != "2026-11-02" || covers[0].Member != "M-1" {
		t.Errorf("who pays: %+v", covers)
	}
	if len(granted) != 1 || granted[0].Granted != 60 || granted[0].Used != 22 || granted[0].Unit != clinic.UnitHour || granted[0].Number != "A77" || granted[0].To.String() != "2027-01-31" {
		t.Errorf("what was granted: %+v", granted)
	}
	if again := r.fates(r.preview(list, Choices{From: r.book.Today().AddDays(1)})); again != "same" {
		t.Errorf("once more: %s", again)
	}
	for row, want := range map[string]string{
		"501,Bo Lee,Evening,,Cigna,,,,,,,\n":                        "refused:list_payer",
		"501,Bo Lee,Evening,,Aetna,,,9,,bananas,11/1/26,12/1/26\n":  "refused:list_unit",
		"501,Bo Lee,Evening,,Aetna,,,nine,,days,11/1/26,12/1/26\n":  "refused:list_count",
		"501,Bo Lee,Evening,,Aetna,,,9,,days,12/1/2026,11/1/2026\n": "refused:ends_before_it_begins",
		"501,Bo Lee,Evening,,Aetna,,,9,,days,,\n":                   "refused:authorization_dates",
	} {
		if got := r.fates(r.preview(head+row, Choices{})); got != want {
			t.Errorf("%q: expected %s, got %s", row, want, got)
		}
	}
	r.take(p.Undo())
	if len(r.book.FindPatients("Lee")) != 0 {
		t.Error("taking back left the patient")
	}
}

// TestATrackThatAListFills is told before anything is written.
func TestATrackThatAListFills(t *testing.T) {
	r := newRig(t)
	var list strings.Builder
	list.WriteString("Name,MRN,Track\n")
	for i := range 13 {
		fmt.Fprintf(&list, "Yankee %d,%d,Daytime\n", i, 700+i)
	}
	p := r.preview(list.String(), Choices{})
	if len(p.Crowds) != 1 || p.Crowds[0].Track.ID != "day" || p.Crowds[0].Patients < 13 || p.Crowds[0].Places != 12 {
		t.Errorf("13 patients for 12 places: %+v", p.Crowds)
	}
	if p := r.preview("Name,MRN,Track\nYankee 1,701,Daytime\n", Choices{}); len(p.Crowds) != 0 {
		t.Errorf("one patient fills a track: %+v", p.Crowds)
	}
}
