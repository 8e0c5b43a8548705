package clinic

import (
	"fmt"
	"slices"
	"testing"
)

// The rooms of the group tests: Daytime's blocks meet in two of them.
const (
	sunRoom  = GroupID("sun room")
	moonRoom = GroupID("moon room")
)

// twoRooms is a Monday with five patients of Daytime: Ana, Pia and Pol in the
// first room, Qi and Ros in the second. All but Ros came by card at 8:50.
func twoRooms(t failer) *clinicDay {
	d := openClinic(t)
	track := d.tracks[daytime]
	for p := range track.Patterns {
		for b := range track.Patterns[p].Blocks {
			if block := &track.Patterns[p].Blocks[b]; block.Service == "group" {
				block.Groups = []Group{{ID: sunRoom, Counselor: carl}, {ID: moonRoom, Counselor: carl}}
			}
		}
	}
	for i, id := range []PatientID{"pia", "pol", "qi", "ros"} {
		d.admit(id, string(id), "Five", fmt.Sprint(10+i), daytime)
		if id == "qi" || id == "ros" {
			d.admissions[id][0].Plans[0].Group = moonRoom
		}
	}
	d.clock(8, 50)
	for _, id := range []PatientID{ana, "pia", "pol", "qi"} {
		d.do(inLobby, CheckIn{Patient: id, Track: daytime, Date: monday, Via: ViaCard})
	}
	return d
}

func (d *clinicDay) blockOf(track TrackID, n int) BlockID {
	return mondaySession(track).Blocks[2*n].Block
}

func (d *clinicDay) sheet(block int, heads int, exceptions ...Exception) AttestGroup {
	return AttestGroup{Track: daytime, Date: monday, Block: d.blockOf(daytime, block), Heads: heads, Exceptions: exceptions}
}

// sat says what was attested of each patient in a block: their minutes, "not
// there", or "" where nobody said anything.
func (d *clinicDay) sat(block int, patients ...PatientID) []string {
	var all []string
	for _, p := range patients {
		visit := d.visit(p, daytime)
		a, said := visit.AttestationOf(d.blockOf(daytime, block))
		switch {
		case !said:
			all = append(all, "")
		case !a.Present:
			all = append(all, "not there")
		default:
			all = append(all, fmt.Sprint(visit.Credit.creditedBy(a.Block)))
		}
	}
	return all
}

func TestAttestingAGroup(t *testing.T) {
	tests := []struct {
		what       string
		heads      int
		exceptions func(d *clinicDay) []Exception
		want       []string // Ana, Pia, Pol, Qi, Ros
	}{
		{"all present", 3, func(*clinicDay) []Exception { return nil }, []string{"50", "50", "50", "", ""}},
		{"all but one", 2, func(*clinicDay) []Exception { return []Exception{{Patient: "pia", Absent: true}} },
			[]string{"50", "not there", "50", "", ""}},
		{"late, left early, out twice", 3, func(d *clinicDay) []Exception {
			out := []Span{{From: d.clockAt(9, 10), To: d.clockAt(9, 15)}, {From: d.clockAt(9, 30), To: d.clockAt(9, 33)}}
			return []Exception{{Patient: ana, Late: 7}, {Patient: "pia", To: d.clockAt(9, 40)}, {Patient: "pol", Out: out}}
		}, []string{"43", "40", "42", "", ""}},
		{"came at, and sent out", 3, func(d *clinicDay) []Exception {
			return []Exception{{Patient: ana, From: d.clockAt(9, 20)}, {Patient: "pia", SentOut: true, Cause: CauseConduct, To: d.clockAt(9, 30)}}
		}, []string{"30", "0", "50", "", ""}},
		{"somebody of the other room", 4, func(*clinicDay) []Exception { return []Exception{{Patient: "qi"}} },
			[]string{"50", "50", "50", "50", ""}},
		{"somebody without a card", 4, func(*clinicDay) []Exception { return []Exception{{Patient: "ros", Late: 10}} },
			[]string{"50", "50", "50", "", "40"}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := twoRooms(t)
			d.clock(9, 50)
			sheet := d.sheet(0, test.heads, test.exceptions(d)...)
			d.doTwice(inGroup, sheet)
			if got := d.sat(0, ana, "pia", "pol", "qi", "ros"); !slices.Equal(got, test.want) {
				t.Errorf("want %q, got %q", test.want, got)
			}
			counts, _ := d.HeadCountsOn(monday)
			if len(counts) != 1 || counts[0].Heads != test.heads || counts[0].Group != sunRoom || counts[0].By != carl {
				t.Errorf("one count of %d heads in the first room by Carl, got %+v", test.heads, counts)
			}
			sheet.Heads++
			refusal := d.refused(inGroup, sheet, "heads_differ")
			if refusal.Args["Heads"] != test.heads+1 || refusal.Args["Count"] != test.heads {
				t.Errorf("the refusal names both numbers, got %v", refusal.Args)
			}
		})
	}
}

func TestTheSheetOfTheOtherRoom(t *testing.T) {
	d := twoRooms(t)
	d.clock(9, 50)
	sheet := d.sheet(0, 1)
	sheet.Group = moonRoom
	d.doTwice(inGroup, sheet)
	if got := d.sat(0, ana, "qi", "ros"); !slices.Equal(got, []string{"", "50", ""}) {
		t.Errorf("only Qi came to the second room, got %q", got)
	}
	sheet.Group = "no such room"
	d.refused(inGroup, sheet, "no_such_group")
	sheet.Group, sheet.Block = moonRoom, "no such block"
	d.refused(inGroup, sheet, "no_such_block")
	sheet.Date = monday.AddDays(5)
	d.refused(inGroup, sheet, "track_does_not_meet")
}

// Whoever stands on one room's sheet is no head of the other room.
func TestAPatientSitsInOneRoom(t *testing.T) {
	d := twoRooms(t)
	d.clock(9, 50)
	d.doTwice(inGroup, d.sheet(0, 4, Exception{Patient: "qi"}))
	other := d.sheet(0, 0)
	other.Group = moonRoom
	d.doTwice(inGroup, other)
	other.Heads, other.Exceptions = 1, []Exception{{Patient: "qi"}}
	d.refused(inGroup, other, "attested_already")
	roster, err := GroupRosterOf(d, other.meeting(), other.Block, moonRoom, d.zone)
	if err != nil || len(roster.Seats) != 1 || roster.Seats[0].Visit.Patient != "ros" || roster.Seats[0].Came {
		t.Errorf("only Ros is left in the second room, and she did not come: got %+v, %v", roster.Seats, err)
	}
}

func TestTheScansBoundAGroupsPresence(t *testing.T) {
	d := twoRooms(t)
	d.do(atDesk, WithdrawClaim{Ref: d.ref("pol", daytime)})
	d.clock(9, 14)
	d.do(atDesk, CheckInByDesk{Patient: "pol", Track: daytime, Date: monday})
	d.clock(9, 40)
	d.do(atDesk, CheckOut{Ref: d.ref("pia", daytime)})
	d.clock(11, 0)
	d.do(inGroup, d.sheet(0, 3))
	if got := d.sat(0, ana, "pia", "pol"); !slices.Equal(got, []string{"50", "40", "36"}) {
		t.Errorf("Pia left at 9:40 and Pol came at 9:14, got %q", got)
	}
	d.do(inGroup, d.sheet(1, 2))
	if got := d.sat(1, ana, "pia", "pol"); !slices.Equal(got, []string{"50", "", "50"}) {
		t.Errorf("Pia was gone before the second group, got %q", got)
	}
	if got := d.visit("pia", daytime).Session.Blocks; len(got) == 0 {
		t.Error("her visit stays")
	}
}

func TestAGroupLeavesWhatIsAttested(t *testing.T) {
	d := twoRooms(t)
	d.clock(9, 50)
	d.do(inGroup, Attest{Ref: d.ref(ana, daytime), Attestation: Attestation{Block: d.blockOf(daytime, 0), Present: true, To: d.clockAt(9, 30)}})
	refusal := d.refused(inGroup, d.sheet(0, 3, Exception{Patient: ana, To: d.clockAt(9, 35)}), "attested_already")
	if refusal.Args["Count"] != 1 {
		t.Errorf("one line would change, got %v", refusal.Args)
	}
	d.doTwice(inGroup, d.sheet(0, 3))
	if got := d.sat(0, ana, "pia"); !slices.Equal(got, []string{"30", "50"}) {
		t.Errorf("Ana's word stays, Pia's is new: got %q", got)
	}
}

func TestASheetThatMakesNoSense(t *testing.T) {
	d := twoRooms(t)
	d.clock(9, 49)
	d.refused(inGroup, d.sheet(0, 3), "block_not_over")
	d.clock(9, 50)
	d.refused(inGroup, d.sheet(0, 3, Exception{Patient: ana}, Exception{Patient: ana, Late: 5}), "named_twice")
	refusal := d.refused(inGroup, d.sheet(0, 3, Exception{Patient: "qi", Absent: true}), "not_in_group")
	if refusal.Args["Name"] != "Five, qi" {
		t.Errorf("the refusal says who, got %v", refusal.Args)
	}
	d.refused(inGroup, d.sheet(0, 3, Exception{Patient: ana, SentOut: true}), "cause_needed")
	d.refused(inGroup, d.sheet(0, 4, Exception{Patient: "nobody"}), "not_in_program")
	d.refused(atDesk, d.sheet(0, 3), "witness_needed")
	sheet := d.sheet(0, 3)
	sheet.Witness = carl
	d.doTwice(atDesk, sheet)
	if a, _ := d.visit(ana, daytime).AttestationOf(sheet.Block); a.Witness != carl || a.By != dora {
		t.Errorf("Carl's sheet, written by Dora: got %+v", a)
	}
}

func TestAGroupTakesBackAnAbsence(t *testing.T) {
	d := twoRooms(t)
	d.do(atDesk, RecordAbsence{Patient: "ros", Track: daytime, Date: monday})
	d.clock(9, 50)
	sheet := d.sheet(0, 1)
	sheet.Group = moonRoom
	d.do(inGroup, sheet)
	if got := d.sat(0, "ros"); got[0] != "" || d.visit("ros", daytime).Absence == nil {
		t.Error("nobody named Ros: she stays absent")
	}
	d.clock(10, 50)
	named := d.sheet(1, 2, Exception{Patient: "ros"})
	named.Group = moonRoom
	d.doTwice(inGroup, named)
	visit := d.visit("ros", daytime)
	if visit.Absence != nil || visit.Arrival == nil || !visit.Arrival.At.Equal(d.clockAt(10, 0)) {
		t.Errorf("the counselor saw Ros from 10:00, got %+v, %+v", visit.Absence, visit.Arrival)
	}
	d.do(atDesk, RecordAbsence{Patient: "pol", Track: daytime, Date: monday, Outcome: NotAdmitted, Cause: CauseCrisis})
	d.refused(inGroup, d.sheet(1, 3, Exception{Patient: "pol"}), "is_absent")
}

func TestWhoSwitchedForTheDaySitsInTheFirstGroup(t *testing.T) {
	d := twoRooms(t)
	d.clock(8, 55)
	d.do(inLobby, CheckIn{Patient: ben, Track: daytime, Date: monday, Via: ViaCard})
	d.clock(9, 50)
	d.doTwice(inGroup, d.sheet(0, 4))
	if got := d.sat(0, ben); got[0] != "50" {
		t.Errorf("Ben is of the evening, and sat in the first room today: got %q", got)
	}
}

func TestNamingSomebodyOfAnotherTrackIsASwitch(t *testing.T) {
	d := twoRooms(t)
	d.clock(9, 50)
	d.doTwice(inGroup, d.sheet(0, 4, Exception{Patient: ben}))
	if track, _ := d.ChosenTrack(ben, monday); track != daytime || d.visit(ben, daytime).SwitchedFrom != evening {
		t.Errorf("Ben switched for the day, got %s", track)
	}
}

func TestAttestingAnAppointment(t *testing.T) {
	d := openClinic(t)
	d.apply(AppointmentSaved{Appointment: Appointment{
		ID: "talk", Patient: ana, Program: iop, Service: "group", Date: monday, Start: At(14, 0), End: At(14, 45), Counselor: carl,
	}}, Recorded{At: d.now, Actor: director})
	d.clock(14, 45)
	sheet := AttestGroup{Appointment: "talk", Date: monday, Block: "talk", Heads: 1, Exceptions: []Exception{{Patient: ana}}, Modality: Telehealth}
	d.doTwice(inGroup, sheet)
	visit := d.visits[sheet.meeting().RefOf(ana).Visit]
	if visit.Credit.Minutes != 45 || visit.Attested[0].Modality != Telehealth {
		t.Errorf("45 minutes by telehealth, got %+v, %+v", visit.Credit, visit.Attested)
	}
}

// Whether the desk or the counselor was faster makes no difference.
func TestTheOrderOfTheSheetsDoesNotMatter(t *testing.T) {
	leave := func(d *clinicDay) { d.do(inLobby, LeaveByPatient{Ref: d.ref(ana, daytime), Via: ViaCard}) }
	confirm := func(d *clinicDay) { d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)}) }
	first := func(d *clinicDay) { d.do(inGroup, d.sheet(0, 3, Exception{Patient: "pol", Late: 3})) }
	second := func(d *clinicDay) { d.do(inGroup, d.sheet(1, 3)) }
	other := func(d *clinicDay) { s := d.sheet(0, 1); s.Group = moonRoom; d.do(inGroup, s) }
	acts := []func(*clinicDay){leave, confirm, first, second, other}
	want := ""
	for _, order := range permutations(len(acts)) {
		d := twoRooms(t)
		d.clock(10, 55)
		for _, i := range order {
			acts[i](d)
		}
		got := ""
		for _, p := range []PatientID{ana, "pia", "pol", "qi"} {
			got += fmt.Sprintf("%s %+v; ", p, *d.visit(p, daytime).Credit)
		}
		if want == "" {
			want = got
		}
		if got != want {
			t.Fatalf("order %v: want %s, got %s", order, want, got)
		}
	}
}

func permutations(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for _, shorter := range permutations(n - 1) {
		for at := range n {
			all = append(all, slices.Insert(slices.Clone(shorter), at, n-1))
		}
	}
	return all
}
