package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// TestTheDeskSaysWhoAParticipantIs: a name that fits nobody is somebody's by the
// desk's word, is taken in, and is known in the next list.
func TestTheDeskSaysWhoAParticipantIs(t *testing.T) {
	r := takingMeeting(t, rigOptions{})
	people := r.imports().people
	people.list.Select("iPhone")
	r.rune('e')
	wei := r.rowOf("103", r.night)
	r.typeText("Wei")
	r.press(fyne.KeyReturn)
	row, _ := people.list.Selected()
	if row.person.Name != "iPhone" || row.row.Ref.Patient != wei.Ref.Patient || !row.accepted {
		t.Fatalf("iPhone is Wei Chen by the desk's word, got %+v", row)
	}
	r.ctrlS()
	if visit := r.rowOf("103", r.night).Visit; visit == nil || visit.Claim == nil || visit.Claim.Via != clinic.ViaList {
		t.Errorf("his presence is claimed, got %+v", visit)
	}
	names, err := r.book.MeetingNames()
	if err != nil || names["iphone"] != wei.Ref.Patient {
		t.Errorf("the name is remembered, got %v (%v)", names, err)
	}
	r.act('u')
	if names, _ = r.book.MeetingNames(); len(names) != 0 {
		t.Errorf("one undo forgets it again, got %v", names)
	}
}

func TestARememberedNameIsKnownInTheNextList(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	r.run(dana, clinic.RememberMeetingName{Patient: r.people["103"], Name: "iPhone"})
	r.files["/home/dana/Downloads/participants.csv"] = eveningList
	r.advance(4 * time.Hour)
	r.press(fyne.KeyF3)
	r.act('0')
	r.act('m')
	people := r.imports().people
	people.list.Select("iPhone")
	if row, _ := people.list.Selected(); row.fit != intake.FitExact || row.row.Ref.Patient != r.people["103"] {
		t.Errorf("iPhone is known as Wei Chen, got %+v", row)
	}
	r.rune('e')
	r.typeText("No patient")
	r.press(fyne.KeyReturn)
	if row, _ := people.list.Selected(); row.fit != intake.FitNone || row.accepted {
		t.Errorf("the desk says that it is nobody, got %+v", row)
	}
}

func TestAListsTimesAreInTheChosenZone(t *testing.T) {
	r := takingMeeting(t, rigOptions{})
	people := r.imports().people
	before := people.rows[0].person.From()
	r.rune('z')
	r.typeText("Chicago")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := people.rows[0].person.From().Sub(before); got != time.Hour {
		t.Errorf("the same wall time in Chicago is an hour later, got %v", got)
	}
	r.mustSee("Chicago")
}

func TestWhoAndZoneFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.kit = kit.Settings{TextScale: options.kit.TextScale, NoMotion: true}
			r := takingMeeting(t, options)
			r.fits("meeting-who-" + name)
			r.rune('e')
			r.sheetFits("meeting-who-ask-" + name)
			r.press(fyne.KeyEscape)
			r.rune('z')
			r.sheetFits("meeting-zone-ask-" + name)
		})
	}
}
