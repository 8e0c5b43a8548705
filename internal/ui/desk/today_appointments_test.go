package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// books puts an appointment into the book.
type books struct{ appointment clinic.Appointment }

func (books) Act() clinic.Act { return clinic.ActPatients }

func (b books) Decide(clinic.View, clinic.Env) ([]clinic.Event, error) {
	return []clinic.Event{clinic.AppointmentSaved{Appointment: b.appointment}}, nil
}

// appoint books an appointment of today.
func (r *rig) appoint(number string, from, to clinic.ClockTime) {
	r.t.Helper()
	r.run(clinic.Actor{Kind: clinic.System}, books{clinic.Appointment{
		ID: clinic.AppointmentID("appointment-" + number), Patient: r.people[number], Program: r.program, Service: "group",
		Date: r.book.Today(), Start: from, End: to, Room: "Office 2",
	}})
}

// busyAppointments is an evening with appointments beside both tracks.
func busyAppointments(r *rig) {
	busyEvening(r)
	r.appoint("106", clinic.At(17, 0), clinic.At(18, 0))
	r.appoint("110", clinic.At(18, 0), clinic.At(18, 50))
	r.appoint("104", clinic.At(18, 0), clinic.At(19, 0))
	r.appoint("111", clinic.At(19, 0), clinic.At(19, 45))
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.CheckIn{
		Patient: r.people["110"], Date: r.book.Today(), Appointment: "appointment-110", Via: clinic.ViaCard,
	})
	r.advance(time.Second)
}

func TestAppointmentsAreConfirmedAndCheckedOut(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.appoint("106", clinic.At(18, 0), clinic.At(18, 50))
	r.appoint("110", clinic.At(18, 30), clinic.At(19, 30))
	r.advance(time.Second)
	if r.today().track != r.night {
		t.Fatalf("the evening comes next and is shown first, not %q", r.today().track)
	}
	r.rune('3')
	if !strings.Contains(r.visible(), "6:00 – 6:50") || !strings.Contains(r.visible(), "Office 2") {
		t.Fatalf("the third card shows the appointments with their time and room: %s", r.visible())
	}
	r.choose("106", "")
	r.rune('i')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("106", ""); got != clinic.StatusConfirmed {
		t.Fatalf("checked in by hand: want confirmed, got %s", got)
	}
	r.advance(20 * time.Minute)
	r.choose("106", "")
	r.rune('o')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("106", ""); got != clinic.StatusLeft {
		t.Errorf("checked out: want left, got %s", got)
	}
	r.choose("110", "")
	r.rune('e')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("110", ""); got != clinic.StatusUnexcused {
		t.Errorf("absent from the appointment: got %s", got)
	}
	if got := r.statusOf("110", r.night); got == clinic.StatusUnexcused {
		t.Error("and not from the group")
	}
}

func TestAppointmentsFitIntoThePage(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language, kit: kit.Settings{NoMotion: true}, settings: neverIdle})
		busyAppointments(r)
		r.today().choose("")
		r.advance(time.Second)
		for i, card := range r.today().tracks.cards {
			shown := i < 3
			if card.object.Visible() != shown {
				t.Errorf("%s: three cards are shown, card %d is not as it should be", language, i+1)
			}
			if shown && card.object.Size().Width < card.object.MinSize().Width {
				t.Errorf("%s: card %d is narrower than its words", language, i+1)
			}
		}
	}
}
