package clinic

import "testing"

func (d *clinicDay) agenda(from Date, days int) []AgendaEntry {
	d.t.Helper()
	entries, err := AgendaOf(d, from, days, d.zone)
	if err != nil {
		d.t.Fatalf("the agenda: %v", err)
	}
	return entries
}

func TestTheAgendaOfAWeek(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Ångström", "3", daytime)
	d.clock(9, 0)
	d.pick(ana, daytime)
	entries := d.agenda(monday, 7)
	if len(entries) != 8 {
		t.Fatalf("two tracks on four days are 8 sessions, got %d", len(entries))
	}
	first := entries[0]
	if first.Track.ID != daytime || first.Session.Date != monday || first.Expected != 2 || first.Came != 1 || first.IsOff() {
		t.Errorf("Monday morning: two expected, one came: got %d, %d of %s", first.Expected, first.Came, first.Track.ID)
	}
	if len(first.Blocks) != 3 || len(first.Blocks[0].Groups) != 1 || first.Blocks[0].Groups[0].Expected != 2 || first.Blocks[0].Groups[0].Counselor != carl {
		t.Errorf("three blocks with a group of two each: got %+v", first.Blocks)
	}
	if entries[1].Track.ID != evening || entries[1].Came != 0 || entries[2].Session.Date != monday.AddDays(1) {
		t.Error("by date and start")
	}
}

func TestWhatIsCancelledStaysInTheAgenda(t *testing.T) {
	d := openClinic(t)
	d.do(director, ChangeSession{Meeting: Meeting{Track: daytime, Date: monday.AddDays(1)}, Do: CancelSession, Reason: "storm"})
	entries := d.agenda(monday.AddDays(1), 1)
	if len(entries) != 2 || !entries[0].IsOff() || entries[0].Expected != 0 || entries[0].Change.Reason != "storm" {
		t.Errorf("cancelled, for nobody: got %+v", entries)
	}
}

func TestAppointmentsStandInTheAgenda(t *testing.T) {
	d := openClinic(t)
	d.do(director, SaveAppointment{Appointment: Appointment{ID: "one", Patient: ana, Program: iop, Service: "group", Date: monday, Start: At(13, 0), End: At(14, 0), Room: "4", Counselor: carl}})
	entries := d.agenda(monday, 1)
	if len(entries) != 3 || entries[1].Appointment.ID != "one" || entries[1].Name != "Alvarez, Ana" || entries[1].Expected != 1 || entries[1].Label.Text != "Group" {
		t.Fatalf("between morning and evening: got %+v", entries)
	}
	if groups := entries[1].Blocks[0].Groups; len(groups) != 1 || groups[0].Room != "4" || groups[0].Expected != 1 {
		t.Errorf("in room 4: got %+v", groups)
	}
	d.do(director, CancelAppointment{Patient: ana, Date: monday, Appointment: "one", Reason: "ill"})
	if entry := d.agenda(monday, 1)[1]; !entry.IsOff() || entry.Expected != 0 {
		t.Errorf("cancelled: got %+v", entry)
	}
}
