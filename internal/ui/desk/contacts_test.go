package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// reachable gives the patient 101 a phone of her own and a mother.
func reachable(r *rig) {
	r.t.Helper()
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	patient := r.people["101"]
	r.run(staff,
		clinic.SaveContact{Contact: clinic.Contact{ID: "self", Patient: patient, Kind: clinic.ContactSelf, Phone: "555-0100", Call: true, Text: true}},
		clinic.SaveContact{Contact: clinic.Contact{ID: "mother", Patient: patient, Kind: clinic.ContactGuardian, Name: "Eva Álvarez", Phone: "555-0101", Call: true, SayName: "Harbor", Note: "evenings"}})
}

func (r *rig) contacts() *contactsScreen { return r.patients().contacts }

func TestAContactIsAddedChangedRemovedAndBroughtBack(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("101")
	r.act('1')
	c := r.contacts()
	if !r.patients().showing(c.object) || !strings.Contains(c.none.Content(), "No contacts") {
		t.Fatal("the contacts are not shown")
	}
	r.ctrlS()
	if c.form.phone.Problem() == "" {
		t.Error("a contact without a number was kept")
	}
	c.form.phone.SetText("555-0100")
	r.ctrlS()
	if got := r.book.ContactsOf(r.people["101"]); len(got) != 1 || !got[0].Call || got[0].Voicemail || got[0].Kind != clinic.ContactSelf {
		t.Fatalf("kept as %+v", got)
	}
	c.form.allows.Choose(0, 1)
	r.ctrlS()
	if got := r.book.ContactsOf(r.people["101"]); !got[0].Voicemail {
		t.Error("the change was not kept")
	}
	r.shell.sink.Take()
	r.act('z')
	if got := r.book.ContactsOf(r.people["101"]); !got[0].Removed || c.list.Len() != 0 {
		t.Fatalf("not removed: %+v", got)
	}
	r.shell.undo()
	r.drain()
	if got := r.book.ContactsOf(r.people["101"]); got[0].Removed || !got[0].Voicemail {
		t.Errorf("not brought back: %+v", got)
	}
}

func TestWhatIsTypedOfAContactIsNotLostUnasked(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("101")
	r.act('1')
	r.contacts().form.phone.Focus()
	r.typeText("555")
	r.press(fyne.KeyEscape)
	if !r.shell.sheet.open() {
		t.Fatal("nobody asked")
	}
	r.press(fyne.KeyEscape)
	if !r.patients().showing(r.contacts().object) || r.contacts().form.phone.Text() != "555" {
		t.Error("what was typed is gone")
	}
}

func TestACallIsLoggedInAWayThatIsAllowed(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	reachable(r)
	r.advance(25 * time.Minute) // 6:15, a quarter of an hour late
	r.act('z')
	page := r.shell.page(pageToday).(*todayPage)
	c := page.calls
	if !page.onCalls() || len(c.rows) == 0 {
		t.Fatalf("nobody to call: %+v", c.rows)
	}
	c.list.Select(string(r.rowOf("101", r.night).Ref.Visit))
	c.drawDetail()
	for _, want := range []string{"The patient · 555-0100 · Call · Text", "Eva Álvarez · 555-0101 · Call · say you are Harbor · evenings"} {
		if !strings.Contains(c.detail.Content(), want) {
			t.Errorf("expected %q in %q", want, c.detail.Content())
		}
	}
	r.press(fyne.KeyReturn)
	f := r.shell.sheet.asked
	if f == nil {
		t.Fatal("no form to log a call")
	}
	r.press(fyne.KeyReturn)
	if r.shell.sheet.asked == nil {
		t.Fatal("a call without an outcome was logged")
	}
	r.rune(' ')
	r.press(fyne.KeyReturn)
	tried, err := r.book.Attempts(r.people["101"], r.book.Today(), r.book.Today())
	if err != nil || len(tried) != 1 || tried[0].Contact != "self" || tried[0].Reach != clinic.ReachCall || tried[0].Outcome != clinic.AttemptReached {
		t.Fatalf("logged as %+v, %v", tried, err)
	}
	if last := c.rows[len(c.rows)-1]; last.Number != "101" || !last.Reached() {
		t.Errorf("who was reached goes to the end: %+v", last)
	}
	r.act('u')
	if tried, _ = r.book.Attempts(r.people["101"], r.book.Today(), r.book.Today()); !tried[0].Removed {
		t.Error("the call was not taken back")
	}
}

func TestTheCallListOpensThePatient(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(25 * time.Minute)
	r.act('z')
	c := r.shell.page(pageToday).(*todayPage).calls
	row, ok := c.list.Selected()
	if !ok {
		t.Fatal("nobody to call")
	}
	r.act('o')
	if r.shell.current != pagePatients || r.patients().sheet.patient != row.Ref.Patient {
		t.Errorf("expected the page of %s, got page %v", row.Name, r.shell.current)
	}
}

func TestContactsAndCallsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			reachable(r)
			r.openPatient("101")
			r.act('1')
			r.fits("contacts-" + name)
			r.contacts().list.Select("mother")
			r.press(fyne.KeyEscape)
			r.press(fyne.KeyF2)
			r.advance(25 * time.Minute)
			r.act('z')
			page := r.shell.page(pageToday).(*todayPage)
			page.calls.list.Select(string(r.rowOf("101", r.night).Ref.Visit))
			page.calls.drawDetail()
			r.fits("calls-" + name)
		})
	}
}
