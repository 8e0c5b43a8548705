package clinic

import "testing"

func TestAMeetingNameIsOnePatients(t *testing.T) {
	d := openClinic(t)
	first := RememberMeetingName{Patient: ana, Name: " iPhone  12 "}
	d.doTwice(atDesk, first)
	if got := NamesInMeetings(d)["iphone 12"]; got != ana {
		t.Fatalf("the name is Ana's, got %q", got)
	}
	second := RememberMeetingName{Patient: ben, Name: "iPhone 12"}
	facts := d.doTwice(atDesk, second)
	if got := NamesInMeetings(d)["iphone 12"]; got != ben {
		t.Errorf("the later word holds: want Ben, got %q", got)
	}
	undo, ok := Undo(second, facts, "")
	if !ok {
		t.Fatal("there is a way back")
	}
	d.do(atDesk, undo)
	if got := NamesInMeetings(d)["iphone 12"]; got != ana {
		t.Errorf("taken back, it is Ana's again, got %q", got)
	}
	d.doTwice(atDesk, RememberMeetingName{Patient: ana, Name: "iPhone 12", Forget: true})
	if got := len(NamesInMeetings(d)); got != 0 {
		t.Errorf("forgotten, it is nobody's, got %d", got)
	}
}

// Saving somebody's particulars forgets nothing that the form does not show.
func TestAMeetingNameOutlivesTheForm(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RememberMeetingName{Patient: ana, Name: "iPhone"})
	d.do(atDesk, SavePatient{Patient: Patient{ID: ana, Number: "1", Given: "Ana", Family: "Alvarez", Note: "new"}})
	if got := NamesInMeetings(d)["iphone"]; got != ana {
		t.Errorf("the name stays Ana's, got %q", got)
	}
}
