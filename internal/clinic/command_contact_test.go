package clinic

import (
	"testing"
	"time"
)

func motherOf(patient PatientID) Contact {
	return Contact{ID: "mother", Patient: patient, Name: "Eva Alvarez", Kind: ContactGuardian, Phone: "555-0101", Call: true, SayName: "Harbor"}
}

func TestAContactSaysWhatItAllows(t *testing.T) {
	d := openClinic(t)
	d.doTwice(atDesk, SaveContact{Contact: motherOf(ana)})
	contact := d.ContactsOf(ana)[0]
	for reach, want := range map[Reach]bool{ReachCall: true, ReachVoicemail: false, ReachText: false, "pigeon": false} {
		if got := contact.Allows(reach, monday); got != want {
			t.Errorf("%s: allowed %v", reach, got)
		}
	}
	contact.Consent = monday
	if !contact.Allows(ReachCall, monday) || contact.Allows(ReachCall, monday.AddDays(1)) {
		t.Error("a consent holds up to its last day and no longer")
	}
	contact.Consent, contact.Kind = Date{}, ContactEmergency
	if contact.Callable(monday) {
		t.Error("who is for emergencies is not called about a missed group")
	}
	d.doTwice(atDesk, SaveContact{Contact: Contact{ID: "mother", Patient: ana, Removed: true}})
	if gone := d.ContactsOf(ana)[0]; !gone.Removed || gone.Name != "Eva Alvarez" || gone.Callable(monday) {
		t.Errorf("a contact that is removed is kept, and not called: %+v", gone)
	}
}

func TestContactsThatCannotBe(t *testing.T) {
	d := openClinic(t)
	for code, change := range map[string]func(*Contact){
		"no_id":           func(c *Contact) { c.ID = "" },
		"no_such_patient": func(c *Contact) { c.Patient = "nobody" },
		"contact_kind":    func(c *Contact) { c.Kind = "friend" },
		"contact_phone":   func(c *Contact) { c.Phone = " - " },
		"no_name":         func(c *Contact) { c.Name = " " },
	} {
		contact := motherOf(ana)
		change(&contact)
		d.refused(atDesk, SaveContact{Contact: contact}, code)
	}
	self := Contact{ID: "self", Patient: ana, Kind: ContactSelf, Phone: "555 0100", Text: true}
	d.do(atDesk, SaveContact{Contact: self})
}

func TestWhatWasTriedIsKept(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SaveContact{Contact: motherOf(ana)})
	d.clock(9, 30)
	attempt := Attempt{ID: "one", Patient: ana, Date: monday, Contact: "mother", Reach: ReachCall, Outcome: AttemptNoAnswer}
	d.doTwice(atDesk, LogAttempt{Attempt: attempt})
	tried, _ := d.AttemptsOf(ana, monday, monday)
	if len(tried) != 1 || tried[0].By != atDesk.Staff || !tried[0].At.Equal(d.now) {
		t.Fatalf("who tried and when: %+v", tried)
	}
	voicemail := attempt
	voicemail.ID, voicemail.Reach = "two", ReachVoicemail
	d.refused(atDesk, LogAttempt{Attempt: voicemail}, "contact_not_allowed")
	stranger := attempt
	stranger.ID, stranger.Contact = "three", "stranger"
	d.refused(atDesk, LogAttempt{Attempt: stranger}, "no_such_contact")
	odd := attempt
	odd.ID, odd.Outcome = "four", "hung up"
	d.refused(atDesk, LogAttempt{Attempt: odd}, "attempt_outcome")
	d.doTwice(atDesk, LogAttempt{Attempt: Attempt{ID: "one", Patient: ana, Date: monday, Removed: true}})
	if tried, _ = d.AttemptsOf(ana, monday, monday); !tried[0].Removed || tried[0].Outcome != AttemptNoAnswer {
		t.Errorf("taken back and kept: %+v", tried)
	}
}

func TestTheCallListKnowsWhoWasReached(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Ångström", "3", daytime)
	d.do(atDesk, SaveContact{Contact: motherOf(ana)})
	d.do(atDesk, SaveContact{Contact: Contact{ID: "ana", Patient: ana, Kind: ContactSelf, Phone: "555-0100", Call: true}})
	list := func() []CallRow {
		t.Helper()
		rows, err := CallList(d, d.board())
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	d.clock(8, 0)
	if rows := list(); len(rows) != 0 {
		t.Fatalf("nobody is late yet: %+v", rows)
	}
	d.clock(9, 20)
	rows := list()
	if len(rows) != 2 || rows[0].Name != "Alvarez, Ana" || len(rows[0].Contacts) != 2 || rows[0].Contacts[0].ID != "ana" || rows[0].Track.Text != "daytime" {
		t.Fatalf("two are late; the patient is called first: %+v", rows)
	}
	if rows[0].Unknown || !rows[1].Unknown {
		t.Errorf("nobody wrote down whom to reach about Cy, and somebody did for Ana: %+v", rows)
	}
	d.do(atDesk, LogAttempt{Attempt: Attempt{ID: "one", Patient: ana, Date: monday, Contact: "ana", Reach: ReachCall, Outcome: AttemptNoAnswer}})
	if rows = list(); rows[0].Name != "Ångström, Cy" || rows[1].Reached() {
		t.Errorf("who was not tried yet comes first: %+v", rows)
	}
	d.now = d.now.Add(time.Minute)
	d.do(atDesk, LogAttempt{Attempt: Attempt{ID: "two", Patient: ana, Date: monday, Contact: "mother", Reach: ReachCall, Outcome: AttemptReached}})
	if rows = list(); !rows[1].Reached() || rows[1].Tried[0].ID != "two" {
		t.Errorf("reached, the latest try first: %+v", rows[1])
	}
	d.pick(ana, daytime)
	if rows = list(); len(rows) != 1 {
		t.Errorf("who came is not called: %+v", rows)
	}
	d.do(atDesk, RecordAbsence{Patient: "cy", Track: daytime, Date: monday, Outcome: Excused})
	if rows = list(); len(rows) != 0 {
		t.Errorf("who is excused is not called: %+v", rows)
	}
}
