package desk

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// unreadable is a book of which nothing can be read from the disk.
type unreadable struct{ Book }

var errUnreadable = errors.New("the disk is gone")

func (unreadable) Hours(clinic.Date) (clinic.HoursBoard, error) {
	return clinic.HoursBoard{}, errUnreadable
}
func (unreadable) CallList(clinic.Date) ([]clinic.CallRow, error) { return nil, errUnreadable }
func (unreadable) OpenDay(clinic.Date) (clinic.OpenDay, error) {
	return clinic.OpenDay{}, errUnreadable
}
func (unreadable) AttestDay(clinic.Date) (clinic.AttestDay, error) {
	return clinic.AttestDay{}, errUnreadable
}
func (unreadable) Journal(book.JournalQuery) (book.JournalPage, error) {
	return book.JournalPage{}, errUnreadable
}
func (unreadable) Concerns(book.ConcernPart) (book.Concerns, error) {
	return book.Concerns{}, errUnreadable
}
func (unreadable) Sheet(clinic.PatientID) (clinic.PatientSheet, error) {
	return clinic.PatientSheet{}, errUnreadable
}
func (unreadable) Attempts(clinic.PatientID, clinic.Date, clinic.Date) ([]clinic.Attempt, error) {
	return nil, errUnreadable
}
func (unreadable) Calendar(clinic.PatientID, clinic.Date) (clinic.CalendarMonth, error) {
	return clinic.CalendarMonth{}, errUnreadable
}

// TestWhatCannotBeReadSaysSo: no page stays at "reading", or claims that there is
// nothing, where the book could not be read.
func TestWhatCannotBeReadSaysSo(t *testing.T) {
	for name, open := range map[string]func(r *rig){
		"hours":      func(r *rig) { r.openPage(pageHours) },
		"journal":    func(r *rig) { r.openPage(pageJournal) },
		"alerts":     func(r *rig) { r.openAlerts() },
		"call list":  func(r *rig) { r.act('z') },
		"sheets":     func(r *rig) { r.act('y') },
		"day's end":  func(r *rig) { r.act('0') },
		"patient":    func(r *rig) { r.shell.openPatient(r.people["101"]); r.advance(time.Second) },
		"attendance": func(r *rig) { r.openPatient("101"); r.shell.deps.Book = unreadable{r.book}; r.act('3') },
		"contacts":   func(r *rig) { r.openPatient("101"); r.shell.deps.Book = unreadable{r.book}; r.act('1') },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, rigOptions{settings: neverIdle})
			if name != "attendance" && name != "contacts" {
				r.shell.deps.Book = unreadable{r.book}
			}
			page := r.alerts()
			page.known, page.all, page.stale = false, nil, true
			open(r)
			if want := r.shell.sentence(errUnreadable); !r.sees(want) {
				t.Errorf("%q is not said, among %q", want, r.stage.Texts())
			}
			r.press(fyne.KeyEscape)
		})
	}
}
