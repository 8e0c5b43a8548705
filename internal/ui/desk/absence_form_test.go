package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// absent opens the question about an absence of one patient.
func (r *rig) absent(number string) *absenceForm {
	r.t.Helper()
	p := r.shell.page(pageToday).(*todayPage)
	form := newAbsenceForm(r.shell)
	row := r.rowOf(number, r.night)
	r.shell.ask(question{title: "absent", more: form.object, fields: form.fields(), yes: "yes", accept: func(string) bool {
		away, ok := form.read(absence(row, clinic.Excused, ""))
		if ok {
			p.act("today.done.not_admitted", row, away)
		}
		return ok
	}})
	return form
}

func TestAnAbsenceCountsByTheNoticeRule(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	program := r.book.Programs()[0]
	program.Attendance.NoticeHours = 24
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveProgram{Program: program})
	for _, each := range []struct {
		number, day, at, document string
		want                      clinic.Status
	}{
		{"101", "11/22/2026", "10:00 am", "", clinic.StatusExcused}, // 32 hours before
		{"103", "11/23/2026", "2:10 pm", "", clinic.StatusUnexcused},
		{"104", "11/23/2026", "2:10 pm", "letter of the court", clinic.StatusExcused},
		{"105", "", "", "", clinic.StatusNoShow},
	} {
		form := r.absent(each.number)
		form.how.Choose(3)
		form.day.SetText(each.day)
		form.at.SetText(each.at)
		form.document.SetText(each.document)
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		if got := r.rowOf(each.number, r.night).Status; got != each.want {
			t.Errorf("%s told on %q at %q, document %q: want %s, got %s", each.number, each.day, each.at, each.document, each.want, got)
		}
	}
}

func TestAnAbsenceIsNotToldInTheFuture(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	form := r.absent("101")
	form.at.SetText("11:00 pm")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() || form.at.Problem() == "" {
		t.Error("a word that is still to come is refused at the field")
	}
	r.shot("absence-form")
}

// TestAnAbsenceBeginsWithTheProgramsRule: a call minutes before the group is no excuse
// where the program asks for a day's notice, unless somebody says so.
func TestAnAbsenceBeginsWithTheProgramsRule(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	form := r.absent("101")
	if kind := absenceKinds()[form.how.One()]; kind != "" {
		t.Errorf("the form begins with %q", kind)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.statusOf("101", r.night); got != clinic.StatusUnexcused {
		t.Errorf("by the rule it is unexcused, got %s", got)
	}
}
