package clinic

import "testing"

func TestANewProgramIsTakenBackAndMadeAgain(t *testing.T) {
	d := openClinic(t)
	act := SaveProgram{Program: Program{ID: "new", Label: Label{Text: "Aftercare"}, Attendance: DefaultAttendance()}}
	undo, ok := Undo(act, d.do(director, act), "")
	if !ok {
		t.Fatal("a new program has a way back")
	}
	facts := d.do(director, undo)
	if got := len(d.Programs()); got != 1 {
		t.Errorf("taken back, only one program is left, got %d", got)
	}
	again, ok := Undo(undo, facts, "")
	if !ok {
		t.Fatal("taking back has a way back")
	}
	d.do(director, again)
	if got := len(d.Programs()); got != 2 {
		t.Errorf("both programs are there again, got %d", got)
	}
}

func TestAProgramThatWasUsedStays(t *testing.T) {
	d := openClinic(t)
	d.refused(director, WithdrawProgram{Program: iop}, "program_used")
	d.do(director, SaveProgram{Program: Program{ID: "eval", Label: Label{Text: "Evaluation"}, Attendance: DefaultAttendance(), Services: []Service{{ID: "e", Kind: KindEvaluation}}}})
	d.do(atDesk, SaveAppointment{Appointment: Appointment{ID: "x", Patient: ana, Program: "eval", Service: "e", Date: Date{2026, 3, 3}, Start: At(9, 0), End: At(10, 0)}})
	d.refused(director, WithdrawProgram{Program: "eval"}, "program_used")
}
