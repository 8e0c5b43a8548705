package clinic

import (
	"fmt"
	"slices"
	"testing"
)

func namesOf(rows []PatientRow) []string {
	var names []string
	for _, row := range rows {
		names = append(names, row.Name)
	}
	return names
}

func TestAListIsShortenedByAFilter(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "h", Short: "BCDF"})
	d.admit("cy", "Cy", "Young", "3", daytime)
	d.do(atDesk, IssueCard{Patient: "cy", Hash: "i", Short: "GHJK"})
	d.do(atDesk, Discharge{Patient: "cy", Admission: stay("cy"), Date: monday.AddDays(-3), Reason: "Completed"})
	d.do(atDesk, SavePatient{Patient: Patient{ID: "di", Family: "Diaz", Given: "Di", Number: "4"}})
	index := IndexPatients(d, monday)
	for _, each := range []struct {
		filter PatientFilter
		want   []string
	}{
		{PatientFilter{}, []string{"Alvarez, Ana", "Brown, Ben", "Diaz, Di", "Young, Cy"}},
		{PatientFilter{Kind: FilterIn}, []string{"Alvarez, Ana", "Brown, Ben"}},
		{PatientFilter{Kind: FilterTrack, Track: daytime}, []string{"Alvarez, Ana"}},
		{PatientFilter{Kind: FilterTrack, Track: evening}, []string{"Brown, Ben"}},
		{PatientFilter{Kind: FilterOver}, []string{"Young, Cy"}},
		{PatientFilter{Kind: FilterAttention}, []string{"Brown, Ben"}}, // has no card
	} {
		if got := namesOf(index.Find("", each.filter)); !slices.Equal(got, each.want) {
			t.Errorf("%+v shows %q, want %q", each.filter, got, each.want)
		}
		if got := index.Count(each.filter); got != len(each.want) {
			t.Errorf("%+v counts %d, want %d", each.filter, got, len(each.want))
		}
	}
	if got := namesOf(index.Find("ben 2", PatientFilter{Kind: FilterIn})); !slices.Equal(got, []string{"Brown, Ben"}) {
		t.Errorf("within the filter the search finds %q", got)
	}
}

func TestAHoldAndAnAlertWantAttention(t *testing.T) {
	d := openClinic(t)
	attention := PatientFilter{Kind: FilterAttention}
	for _, patient := range []PatientID{ana, ben} {
		d.do(atDesk, IssueCard{Patient: patient, Hash: string(patient), Short: "BCDF"})
	}
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "h", Patient: ben, Note: "form", Until: monday}})
	if got := namesOf(IndexPatients(d, monday).Find("", attention)); !slices.Equal(got, []string{"Brown, Ben"}) {
		t.Errorf("with a hold for Ben: %q", got)
	}
	after := IndexPatients(d, monday.AddDays(1))
	if got := after.Count(attention); got != 0 {
		t.Errorf("the hold is over, and %d want attention", got)
	}
	told := after.WithAlerts([]HoursRow{{Patient: ana, Alerts: []Alert{{Kind: AlertNeedsMakeUp}}}})
	if got := namesOf(told.Find("", attention)); !slices.Equal(got, []string{"Alvarez, Ana"}) {
		t.Errorf("with an alert about Ana: %q", got)
	}
	if after.Count(attention) != 0 {
		t.Error("the index before was changed")
	}
}

// askedView counts what is asked of the book.
type askedView struct {
	View
	asked int
}

func (v *askedView) Patient(id PatientID) (Patient, bool) { v.asked++; return v.View.Patient(id) }
func (v *askedView) Patients() []PatientID                { v.asked++; return v.View.Patients() }

func TestFiveThousandAreReadOnceForAllKeys(t *testing.T) {
	d := openClinic(t)
	for i := range 5000 {
		id := PatientID(fmt.Sprintf("p%04d", i))
		d.patients[id] = Patient{ID: id, Family: fmt.Sprintf("Núñez %04d", i), Given: "María", Number: fmt.Sprint(10000 + i)}
	}
	view := &askedView{View: d}
	index := IndexPatients(view, monday)
	once := view.asked
	for end := range len("nunez 0042") {
		index.Find("nunez 0042"[:end+1], PatientFilter{})
	}
	if view.asked != once {
		t.Errorf("typing ten letters asked the book %d times, want none", view.asked-once)
	}
	if got := namesOf(index.Find("0042 maria", PatientFilter{})); !slices.Equal(got, []string{"Núñez 0042, María"}) {
		t.Errorf("found %q", got)
	}
}
