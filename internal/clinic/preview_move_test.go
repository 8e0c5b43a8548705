package clinic

import (
	"testing"
	"time"
)

func TestPreviewOfAnotherFirstDay(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 10})
	// December 15 is a Monday: two weeks and three days before the first of January.
	preview, err := PreviewMove(d, d.env(atDesk), move(Date{2025, time.December, 15}))
	if err != nil {
		t.Fatal(err)
	}
	// Two whole weeks and Monday to Wednesday of the third.
	want := MovePreview{Days: -17, Minutes: 2*weekMinutes + weekMinutes*3/4, Empty: 11, WasEnd: Date{2026, time.March, 11}, End: Date{2026, time.February, 22}}
	if preview != want {
		t.Errorf("got %+v, want %+v", preview, want)
	}
	if d.admissions[ana][0].From != (Date{2026, time.January, 1}) {
		t.Error("a preview changes nothing")
	}
	preview, err = PreviewMove(d, d.env(atDesk), move(Date{2026, time.January, 12}))
	if err != nil || preview.Days != 11 || preview.Minutes >= 0 || preview.Empty != 0 {
		t.Errorf("eleven days later, with less asked for, got %+v (%v)", preview, err)
	}
	if _, err = PreviewMove(d, d.env(atDesk), move(Date{})); err == nil {
		t.Error("what cannot be done has no preview")
	}
}
