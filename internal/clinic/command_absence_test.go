package clinic

import (
	"testing"
	"time"
)

func TestRecordingAnAbsence(t *testing.T) {
	d := openClinic(t)
	absent := RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused, Note: "called at 8"}
	wantKinds(t, d.doTwice(atDesk, absent), "visit.opened", "visit.absence_recorded", "visit.credited")
	if got := d.visit(ana, daytime).Absence; got.By != dora || got.Note != "called at 8" || d.credited(ana, daytime) != 0 {
		t.Errorf("excused by Dora with a note and without credit, got %+v", got)
	}
	absent.Outcome = Unexcused
	wantKinds(t, d.doTwice(atDesk, absent), "visit.absence_recorded")
	wantKinds(t, d.doTwice(atDesk, WithdrawAbsence{Ref: d.ref(ana, daytime), Reason: "came"}), "visit.absence_withdrawn", "visit.credited")

	d.clock(9, 0)
	d.pick(ana, daytime)
	d.refused(atDesk, absent, "is_in")
	absent.Outcome = NotAdmitted
	d.refused(atDesk, absent, "cause_needed")
	absent.Cause = CauseIntoxication
	d.doTwice(atDesk, absent)
	if d.visit(ana, daytime).In() {
		t.Error("who was not admitted is not in")
	}
}

func TestAnAbsenceIsNoSwitch(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, evening)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})
	if track, _ := d.ChosenTrack(ana, monday); track != evening {
		t.Error("an absence from daytime must not take her out of the evening")
	}
}

func TestTheNoticeRuleDecides(t *testing.T) {
	told := func(hours, minutes int) time.Time {
		return InstantOf(monday, At(9, 0), newYork()).Add(-time.Duration(hours)*time.Hour - time.Duration(minutes)*time.Minute)
	}
	tests := []struct {
		what     string
		hours    int
		told     time.Time
		document string
		want     Outcome
	}{
		{"nobody said a word", 24, time.Time{}, "", NoShow},
		{"told exactly a day ahead", 24, told(24, 0), "", Excused},
		{"told a minute too late", 24, told(23, 59), "", Unexcused},
		{"told after the start", 24, told(-1, 0), "", Unexcused},
		{"late, with a doctor's note", 24, told(-1, 0), "doctor's note", Excused},
		{"no word, but a document", 24, time.Time{}, "court letter", Excused},
		{"a program where notice never excuses", 0, told(72, 0), "", Unexcused},
		{"two days are asked for", 48, told(47, 0), "", Unexcused},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.changeProgram(func(p *Program) { p.Attendance.NoticeHours = test.hours })
			d.clock(18, 0)
			d.doTwice(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Told: test.told, Document: test.document})
			if got := d.visit(ana, daytime).Absence; got.Outcome != test.want || !got.Told.Equal(test.told) || got.Document != test.document {
				t.Errorf("want %s, got %+v", test.want, got)
			}
		})
	}
}

func TestStaffMaySayTheOutcome(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})
	if got := d.visit(ana, daytime).Absence.Outcome; got != Excused {
		t.Errorf("staff excused her without a word or a document, got %s", got)
	}
	d.refused(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Told: d.now.Add(time.Minute)}, "time_to_come")
	d.refused(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: SentOut}, "cause_needed")
}

func TestSentOutForTheDay(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(9, 20)
	d.doTwice(inGroup, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: SentOut, Cause: CauseCrisis})
	if d.credited(ana, daytime) != 0 || d.visit(ana, daytime).In() {
		t.Errorf("sent out, the whole visit earns nothing, got %d", d.credited(ana, daytime))
	}
}
