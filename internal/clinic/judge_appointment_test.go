package clinic

import "testing"

// appointmentRef is a patient's visit to their appointment on the day's date.
func (d *clinicDay) appointmentRef(p PatientID, id AppointmentID) VisitRef {
	return Meeting{Date: d.date, Appointment: id}.RefOf(p)
}

func TestAScanOnAnAppointmentsDay(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.appoint(ana, "a", monday.AddDays(4), 14, 15) // Friday, on which no group meets
	d.at(monday.AddDays(4), 13, 29)
	later := d.scan(ana)
	d.wantKind(later, ComeLater, "a minute before the window")
	if want := InstantOf(d.date, At(13, 30), d.zone); !later.Opens.Equal(want) || later.Track.Text != "Group" || later.Mark != "" || later.Chosen {
		t.Errorf("it opens at 13:30, is called by its service and nobody chose it: got %+v", later)
	}
	d.clock(13, 30)
	came := d.scan(ana)
	d.wantKind(came, CheckedIn, "the window opens")
	if came.Room != "Office" || came.Week == nil {
		t.Errorf("with its room and her week, got %+v", came)
	}
	if visit := d.visits[d.appointmentRef(ana, "a").Visit]; visit.Claim == nil || visit.Session.Appointment != "a" || visit.Admission != stay(ana) || visit.SwitchedFrom != "" {
		t.Errorf("the visit is that of the appointment, got %+v", visit)
	}
	d.clock(14, 10)
	d.wantKind(d.scan(ana), AlreadyIn, "a second scan")
	d.do(atDesk, ConfirmArrival{Ref: d.appointmentRef(ana, "a")})
	d.clock(15, 0)
	left := d.scan(ana)
	d.wantKind(left, CheckedOut, "the end")
	if left.Today != 60 {
		t.Errorf("an hour was earned, got %d", left.Today)
	}
	d.clock(15, 2)
	d.wantKind(d.scan(ana), CheckedOut, "the same goodbye")
	d.clock(15, 20)
	d.wantNeutral(d.scan(ana))
	d.wantTold(WrongDay)
}

func TestAnAppointmentBeforeTheGroup(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.appoint(ana, "a", monday, 8, 9)
	d.clock(8, 40)
	d.wantKind(d.scan(ana), CheckedIn, "late for the appointment, early for the group: the appointment")
	if d.visits[d.appointmentRef(ana, "a").Visit].Claim == nil {
		t.Fatal("the appointment wins over a group that has not begun")
	}
	d.clock(8, 58)
	d.wantKind(d.scan(ana), CheckedIn, "from the appointment to the group with one scan")
	if left := d.visits[d.appointmentRef(ana, "a").Visit].Departure; left == nil || !left.At.Equal(d.now) {
		t.Errorf("she left the appointment when she came to the group, got %+v", left)
	}
	if d.visit(ana, daytime).Claim == nil {
		t.Error("and is in the group")
	}
	d.clock(9, 5)
	d.wantKind(d.scan(ana), AlreadyIn, "in the group")
	d.wantTold(PastCutoff) // of the appointment
}

func TestAnAppointmentAfterTheGroup(t *testing.T) {
	d := openClinic(t)
	d.appoint(ana, "a", monday, 14, 15)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(12, 0)
	d.wantKind(d.scan(ana), CheckedOut, "the group is over, the appointment far")
	d.clock(12, 30)
	d.wantKind(d.scan(ana), ComeLater, "she had her group, and the appointment is still to come")
	d.clock(13, 45)
	d.wantKind(d.scan(ana), CheckedIn, "the appointment on top of the group")
	d.wantTold()
}

func TestAGroupThatRunsComesFirst(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.appoint(ana, "a", monday, 10, 11)
	d.clock(9, 40)
	d.wantKind(d.scan(ana), CheckedIn, "the group has begun, the appointment has not")
	if d.visit(ana, daytime).Claim == nil {
		t.Error("she came to the group")
	}
	d.clock(10, 0)
	d.wantKind(d.scan(ana), AlreadyIn, "her group is not nearly over")
}

func TestAfterTheAppointmentTheGroupIsStillPossible(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.appoint(ben, "b", monday, 10, 11)
	d.clock(10, 0)
	d.wantKind(d.scan(ben), CheckedIn, "his appointment")
	d.clock(11, 0)
	d.wantKind(d.scan(ben), CheckedOut, "over")
	d.clock(14, 0)
	d.wantKind(d.scan(ben), ComeLater, "his evening is still to come")
	d.clock(17, 45)
	d.wantKind(d.scan(ben), CheckedIn, "and open")
	d.wantTold()
}

func TestAnEvaluationBeforeTheAdmission(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "eve", Number: "9", Family: "Eve"}})
	d.appoint("eve", "e", monday, 10, 11)
	d.clock(8, 0)
	d.wantKind(d.scan("eve"), ComeLater, "her evaluation is later today")
	d.clock(9, 45)
	verdict := d.lobby(LobbyAct{Patient: "eve", Via: ViaNumber})
	d.wantKind(verdict, CheckedIn, "no stay yet, but an appointment")
	if verdict.Week != nil {
		t.Errorf("without a stay there is no week, got %+v", verdict.Week)
	}
	d.clock(10, 5)
	d.wantKind(d.scan("eve"), AlreadyIn, "in")
	d.clock(11, 0)
	d.wantKind(d.scan("eve"), CheckedOut, "over")
	d.clock(11, 5)
	d.wantKind(d.scan("eve"), CheckedOut, "the same goodbye")
	d.clock(11, 30)
	d.wantNeutral(d.scan("eve"))
	d.at(monday.AddDays(1), 10, 0)
	d.wantNeutral(d.scan("eve"))
}

func TestAnAppointmentThatWasCancelledOrMissed(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.at(monday.AddDays(4), 13, 45)
	d.appoint(ana, "a", d.date, 14, 15)
	d.do(atDesk, RecordAbsence{Patient: ana, Date: d.date, Appointment: "a", Outcome: Excused})
	d.wantNeutral(d.scan(ana))
	appointment := d.more.appointments["a"]
	appointment.ID, appointment.Cancelled = "c", true
	d.apply(AppointmentSaved{Appointment: appointment}, Recorded{})
	d.wantNeutral(d.scan(ana))
}

func TestMovingOnTwice(t *testing.T) {
	d := openClinic(t)
	d.appoint(ana, "a", monday, 8, 9)
	d.do(inLobby, CheckIn{Patient: ana, Date: monday, Appointment: "a", Via: ViaCard})
	d.clock(9, 10)
	move := MoveOn{
		Leave: d.appointmentRef(ana, "a"), Until: InstantOf(monday, At(9, 0), d.zone),
		Arrive: CheckIn{Patient: ana, Track: daytime, Date: monday, Via: ViaCard},
	}
	d.doTwice(inLobby, move)
	if left := d.visits[move.Leave.Visit].Departure; left == nil || !left.At.Equal(move.Until) || left.Via != ViaCard {
		t.Errorf("gone with the end of the appointment, got %+v", left)
	}
}
