package clinic

import (
	"fmt"
	"strings"
	"testing"
)

// TestANoteForTheDeskNeverReachesTheLobby looks at all that a scan can say, and at
// what it asks the book to do.
func TestANoteForTheDeskNeverReachesTheLobby(t *testing.T) {
	d := openClinic(t)
	patient, _ := d.Patient(ana)
	patient.Note = "hears badly"
	d.do(atDesk, SavePatient{Patient: patient})
	for name, act := range map[string]LobbyAct{
		"a scan": {Patient: ana, Via: ViaCard}, "a choice": {Patient: ana, Via: ViaCard, Track: daytime}, "leaving": {Patient: ana, Via: ViaNumber, Intent: IntentLeaving},
	} {
		judgement, err := JudgeLobby(d, d.env(inLobby), act)
		if err != nil {
			t.Fatal(err)
		}
		if said := fmt.Sprintf("%+v %+v", judgement.Verdict, judgement.Do); strings.Contains(said, patient.Note) {
			t.Errorf("%s tells the lobby the note: %s", name, said)
		}
	}
	d.clock(9, 5)
	d.pick(ana, daytime)
	board, err := BoardOf(d, monday, d.now)
	if err != nil {
		t.Fatal(err)
	}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if want := map[PatientID]string{ana: patient.Note}[row.Ref.Patient]; row.Note != want {
				t.Errorf("%s has the note %q on the board, want %q", row.Name, row.Note, want)
			}
		}
	}
}
