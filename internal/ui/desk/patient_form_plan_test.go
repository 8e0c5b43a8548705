package desk

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// A closed program takes nobody new, so the form does not offer it; and the rooms
// to choose from are those of the chosen program's track.
func TestTheNextStaysProgramBringsItsOwnGroups(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	system := clinic.Actor{Kind: clinic.System}
	night := r.track(r.night, clinic.Label{Text: "Evening"}, clinic.MarkNight, 18)
	for i, block := range night.Patterns[0].Blocks {
		if block.Service == "group" {
			night.Patterns[0].Blocks[i].Groups = []clinic.Group{{ID: "a", Room: "A"}, {ID: "b", Room: "B"}}
		}
	}
	other := r.track("aftercare", clinic.Label{Text: "Aftercare"}, clinic.MarkDay, 14)
	other.Program = "after"
	for i := range other.Patterns[0].Blocks {
		other.Patterns[0].Blocks[i].Groups = nil
	}
	services := []clinic.Service{{ID: "group", Label: clinic.Label{Text: "Group"}, Counts: true}, {ID: "break", Label: clinic.Label{Text: "Break"}}}
	program := func(id clinic.ProgramID, name string, retired bool) clinic.SaveProgram {
		return clinic.SaveProgram{Program: clinic.Program{
			ID: id, Label: clinic.Label{Text: name}, Attendance: clinic.DefaultAttendance(), Services: services, Retired: retired,
		}}
	}
	r.run(system, clinic.SaveTrack{Track: night})
	r.run(system, program("after", "Aftercare", false))
	r.run(system, clinic.SaveTrack{Track: other})
	r.run(system, program("old", "Old days", true))
	r.openPatient("103")
	r.menu(1)
	f := r.patients().form
	if len(f.groups) != 3 { // the first one, A and B
		t.Fatalf("the evening has two rooms to choose from, got %v", f.groups)
	}
	f.group.Choose(2)
	at := -1
	for i, each := range f.programs {
		if each.ID == "old" {
			t.Error("a program that takes no new patients is not offered")
		}
		if each.ID == "after" {
			at = i
		}
	}
	f.program.Choose(at)
	f.program.OnChanged()
	r.advance(time.Second)
	if f.group.Visible() || f.chosenGroup() != "" {
		t.Errorf("the next program has no rooms to choose from, got %v, %q", f.groups, f.chosenGroup())
	}
}
