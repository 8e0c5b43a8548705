package book

import "testing"

func TestWhatIsOpenOfADay(t *testing.T) {
	r := newRig(t)
	today := r.Today()
	day, err := r.OpenDay(today)
	if err != nil || day.Date != today || day.Running == 0 {
		t.Fatalf("today's sessions are still to come: got %+v, %v", day, err)
	}
	before, err := r.OpenBefore(today, 7)
	if err != nil || len(before) != 0 {
		t.Errorf("nothing was recorded before the book began: got %+v, %v", before, err)
	}
	r.Close()
	if _, err := r.OpenBefore(today, 7); err == nil {
		t.Error("a closed book answers nothing")
	}
}
