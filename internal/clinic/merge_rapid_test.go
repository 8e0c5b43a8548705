package clinic

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

const twin = PatientID("twin") // the second record of Ana

// dayAct is what happens to one person on one day.
type dayAct struct {
	track   TrackID
	absent  Outcome // "" is that they come
	late    int     // minutes
	attest  bool
	onTwin  bool // written to the second record
	doubled bool // the other record is a no-show in the same session
}

func anyDayAct() *rapid.Generator[*dayAct] {
	return rapid.Custom(func(t *rapid.T) *dayAct {
		if rapid.IntRange(0, 5).Draw(t, "nothing") == 0 {
			return nil
		}
		act := &dayAct{
			track:  rapid.SampledFrom([]TrackID{daytime, evening}).Draw(t, "track"),
			absent: rapid.SampledFrom([]Outcome{"", "", "", Excused, NoShow}).Draw(t, "absent"),
			late:   rapid.IntRange(0, 40).Draw(t, "late"),
			onTwin: rapid.Bool().Draw(t, "on twin"),
		}
		act.attest = act.absent == "" && rapid.Bool().Draw(t, "attested")
		act.doubled = act.absent != NoShow && rapid.Bool().Draw(t, "doubled")
		return act
	})
}

// history is a person with all their facts, in one record or spread over two.
type history struct {
	from, twinFrom Date
	plan           bool      // the second record's stay goes on
	acts           []*dayAct // from monday on
}

func anyHistory() *rapid.Generator[history] {
	return rapid.Custom(func(t *rapid.T) history {
		start := Date{2026, 2, 2}
		return history{
			from:     start.AddDays(rapid.IntRange(0, 20).Draw(t, "from")),
			twinFrom: start.AddDays(rapid.IntRange(0, 20).Draw(t, "twin from")),
			plan:     rapid.Bool().Draw(t, "plan"),
			acts:     rapid.SliceOfN(anyDayAct(), 4, 11).Draw(t, "acts"),
		}
	})
}

func twinPlan(from Date) Plan {
	return Plan{From: from, Track: daytime, Days: mondayToThursday[:3], WeeklyMinutes: 400}
}

func anasPlan(from Date) Plan {
	return Plan{From: from, Track: daytime, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
}

// holds are the stay that goes on and the days that the other one adds to it.
func (h history) holds() (stay AdmissionID, plans []Plan) {
	stay, main, part := AdmissionID("kept"), anasPlan(h.from), twinPlan(h.twinFrom)
	if h.plan {
		stay, main, part = "other", part, main
	}
	if part.From.Before(main.From) {
		return stay, []Plan{part, main}
	}
	return stay, []Plan{main}
}

func (h history) merge() MergePatients {
	merge := MergePatients{Kept: ana, Other: twin, Reason: "typed twice"}
	if h.plan {
		merge.Take = []Fact{FactPlan}
	}
	return merge
}

// live plays the history. Whole says that it is one record's.
func (h history) live(t failer, whole bool) *clinicDay {
	d := openClinic(t)
	d.admissions[ana] = nil
	id, plans := h.holds()
	stays := []Admission{{ID: id, Patient: ana, Program: iop, From: plans[0].From, Plans: plans}}
	if !whole {
		d.do(bySystem, SavePatient{Patient: Patient{ID: twin, Number: "77", Given: "Anna", Family: "Alvares"}})
		stays = []Admission{
			{ID: "kept", Patient: ana, Program: iop, From: h.from, Plans: []Plan{anasPlan(h.from)}},
			{ID: "other", Patient: twin, Program: iop, From: h.twinFrom, Plans: []Plan{twinPlan(h.twinFrom)}},
		}
	}
	for _, stay := range stays {
		d.do(bySystem, Admit{Admission: stay})
	}
	for i, act := range h.acts {
		date := monday.AddDays(i)
		if _, meets := SessionOn(d.programs[iop], d.tracks[daytime], date, d.zone); act != nil && meets {
			d.date = date
			act.play(d, whole)
		}
	}
	d.at(monday.AddDays(len(h.acts)), 23, 0)
	return d
}

func (act *dayAct) play(d *clinicDay, whole bool) {
	who, other, hour := ana, twin, 9
	if act.onTwin {
		who, other = twin, ana
	}
	if act.track == evening {
		hour = 18
	}
	d.clock(hour, act.late)
	if act.doubled && !whole {
		d.do(atDesk, RecordAbsence{Patient: other, Track: act.track, Date: d.date, Outcome: NoShow})
	}
	if whole {
		who = ana
	}
	if act.absent != "" {
		d.do(atDesk, RecordAbsence{Patient: who, Track: act.track, Date: d.date, Outcome: act.absent})
		return
	}
	d.do(atDesk, CheckInByDesk{Patient: who, Track: act.track, Date: d.date})
	d.clock(hour+3, 0)
	if ref := d.ref(who, act.track); act.attest {
		visit, _, _ := d.person().Visit(ref)
		block := visit.Session.Blocks[0].Block
		d.do(inGroup, Attest{Ref: ref, Attestation: Attestation{Block: block, Present: true}})
	}
	d.do(atDesk, CheckOut{Ref: d.ref(who, act.track)})
}

// hoursTold is everything that the book says about a person's hours, as of now.
func hoursTold(t failer, d *clinicDay, id PatientID, admission AdmissionID) string {
	t.Helper()
	view := d.person()
	visits, err := view.VisitsOf(id, Date{1, 1, 1}, forever())
	all := []any{visits, view.AdmissionsOf(id), err}
	for week := range 3 {
		day := monday.AddDays(7 * (week - 1))
		hours, err := PatientHoursOf(view, id, admission, day, d.now)
		hours.Patient = Patient{}
		all = append(all, hours, err)
		month, err := CalendarOf(view, id, day, d.now)
		all = append(all, month, err)
		for on := range 7 {
			board, err := BoardOf(view, day.AddDays(on), d.now)
			all = append(all, board, err)
		}
	}
	board, err := HoursBoardOf(view, monday, d.now)
	for i := range board.Rows {
		board.Rows[i].Name, board.Rows[i].Number = "", ""
	}
	return jsonOf(t, append(all, board, err))
}

func jsonOf(t failer, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatalf("write %T: %v", value, err)
	}
	return string(text)
}

// Two records of one person, merged, come to what one record of them comes to; and
// parted again, to what they were.
func TestMergedIsOnePerson(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := anyHistory().Draw(t, "history")
		whole, two := h.live(t, true), h.live(t, false)
		before := hoursTold(t, two, ana, "kept") + hoursTold(t, two, twin, "other") + fmt.Sprint(two.patients[ana])
		two.doTwice(director, h.merge())
		stay, _ := h.holds()
		if want, got := hoursTold(t, whole, ana, stay), hoursTold(t, two, ana, stay); want != got {
			t.Fatalf("merged is not what one person is:\n%s", firstDifference(want, got))
		}
		if asked := hoursTold(t, two, twin, stay); asked != hoursTold(t, two, ana, stay) {
			t.Fatalf("asked for by the other record, the same is told")
		}
		two.doTwice(director, PartPatients{Other: twin, Reason: "two people after all"})
		after := hoursTold(t, two, ana, "kept") + hoursTold(t, two, twin, "other") + fmt.Sprint(two.patients[ana])
		if before != after {
			t.Fatalf("parted is not what was before:\n%s", firstDifference(before, after))
		}
	})
}

func firstDifference(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	from := max(0, at-300)
	return fmt.Sprintf("want …%s\ngot  …%s", a[from:min(len(a), at+200)], b[from:min(len(b), at+200)])
}

// What is recorded of a merged person is what would be recorded of one, and none of
// it is lost when they are parted.
func TestWhatComesAfterAMergeIsOnePersons(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := anyHistory().Draw(t, "history")
		later := rapid.SliceOfN(anyDayAct(), 1, 4).Draw(t, "later")
		whole, two := h.live(t, true), h.live(t, false)
		before := visitCount(t, two, ana) + visitCount(t, two, twin)
		two.do(director, h.merge())
		came := 0
		for i, act := range later { // from the Monday after on
			if act == nil {
				continue
			}
			came++
			act.doubled = false
			for _, d := range []*clinicDay{whole, two} {
				d.date = monday.AddDays(14 + i)
				act.play(d, true)
				d.at(monday.AddDays(20), 23, 0)
			}
		}
		stay, _ := h.holds()
		if want, got := hoursTold(t, whole, ana, stay), hoursTold(t, two, ana, stay); want != got {
			t.Fatalf("merged is not what one person is:\n%s", firstDifference(want, got))
		}
		two.do(director, PartPatients{Other: twin, Reason: "two people after all"})
		if after := visitCount(t, two, ana) + visitCount(t, two, twin); after != before+came {
			t.Fatalf("%d visits before and %d since are %d after parting", before, came, after)
		}
	})
}

func visitCount(t failer, d *clinicDay, id PatientID) int {
	visits, err := d.person().VisitsOf(id, Date{1, 1, 1}, forever())
	if err != nil {
		t.Fatalf("read the visits: %v", err)
	}
	return len(visits)
}
