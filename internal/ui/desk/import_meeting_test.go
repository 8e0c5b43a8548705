package desk

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// eveningList is who was in the evening group's meeting on Monday, as Zoom says it.
const eveningList = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n" +
	"\"Maria J (María José Álvarez-Núñez)\",,11/23/2026 05:58:12 PM,11/23/2026 07:10:00 PM,72,Yes\n" +
	"\"Maria J (María José Álvarez-Núñez)\",,11/23/2026 07:25:00 PM,11/23/2026 08:59:30 PM,95,Yes\n" +
	"Wei C.,,11/23/2026 06:01:00 PM,11/23/2026 08:40:00 PM,159,Yes\n" +
	"iPhone,,11/23/2026 06:02:00 PM,11/23/2026 06:03:00 PM,1,Yes\n"

func takingMeeting(t *testing.T, options rigOptions) *rig {
	t.Helper()
	options.settings = neverIdle
	r := newRig(t, options)
	r.files["/home/dana/Downloads/participants.csv"] = eveningList
	r.advance(4 * time.Hour) // the group is over
	r.press(fyne.KeyF3)
	r.act('0')
	r.act('m')
	return r
}

// TestAMeetingsListIsTakenInAndTakenBack: who is told by name is in at once, who is
// nearly told needs the desk's word, and others are left out; one undo takes all back.
func TestAMeetingsListIsTakenInAndTakenBack(t *testing.T) {
	r := takingMeeting(t, rigOptions{})
	people := r.imports().people
	if len(people.rows) != 3 || people.boards[people.tracks.One()].Track.ID != r.night {
		t.Fatalf("%d people of track %d are shown, want 3 of the evening", len(people.rows), people.tracks.One())
	}
	var fits []intake.Fit
	for _, row := range people.rows {
		fits = append(fits, row.fit)
	}
	if fits[0] != intake.FitExact || fits[1] != intake.FitNear || fits[2] != intake.FitNone {
		t.Fatalf("the fits are %v", fits)
	}
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn) // it is Wei Chen
	r.ctrlS()
	maria, wei := r.rowOf("101", r.night).Visit, r.rowOf("103", r.night).Visit
	if maria == nil || maria.Claim == nil || maria.Claim.Via != clinic.ViaList || maria.Modality != clinic.Telehealth || len(maria.Away) != 1 || maria.Arrival != nil {
		t.Errorf("María José's visit is %+v", maria)
	}
	if wei == nil || wei.Departure == nil {
		t.Errorf("Wei Chen's visit is %+v", wei)
	}
	r.act('u')
	if maria = r.rowOf("101", r.night).Visit; maria != nil && (maria.Claim != nil || maria.Departure != nil) {
		t.Errorf("after taking back María José's visit is %+v", maria)
	}
}

// TestAMeetingsListAgainChangesNothing: everybody is in already.
func TestAMeetingsListAgainChangesNothing(t *testing.T) {
	r := takingMeeting(t, rigOptions{})
	r.ctrlS()
	r.act('0')
	r.act('m')
	if people := r.imports().people; len(people.rows) != 3 || !people.rows[0].already || people.rows[0].accepted {
		t.Errorf("the rows are %+v", people.rows)
	}
}

// TestAListOfPatientsIsNoMeeting and is refused with what to do.
func TestAListOfPatientsIsNoMeeting(t *testing.T) {
	r := importing(t, rigOptions{settings: neverIdle}, listOfFour)
	r.act('m')
	r.mustSee("no list of a meeting")
	r.press(fyne.KeyReturn) // it is a list of patients after all
	if r.imports().steps.Shown() != r.imports().match.object {
		t.Error("after a wrong guess the list of patients is not read as one")
	}
}

func TestAMeetingsListFits(t *testing.T) {
	for _, each := range []struct {
		size     fyne.Size
		scale    float32
		language string
	}{
		{fyne.NewSize(1280, 800), 1, "en"}, {fyne.NewSize(1920, 1080), 1, "es"}, {fyne.NewSize(1280, 800), 1.3, "es"}, {belowRibbon(), 1.3, "en"},
	} {
		r := takingMeeting(t, rigOptions{size: each.size, language: each.language, kit: kit.Settings{TextScale: each.scale, NoMotion: true}})
		name := fmt.Sprintf("meeting-%s-%.0f-%.0f", each.language, each.size.Width, each.scale*100)
		r.fits(name)
		r.press(fyne.KeyEscape)
		r.fits(name + "-choose")
	}
}
