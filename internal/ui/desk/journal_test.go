package desk

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

func (r *rig) journal() *journalPage { return r.shell.page(pageJournal).(*journalPage) }

func (r *rig) journalLines() []string {
	var lines []string
	for _, line := range r.journal().lines {
		lines = append(lines, listing(r.shell.journalWords(line), line.Name, r.shell.journalActor(line)))
	}
	return lines
}

func TestTheJournalSaysWhoDidWhat(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	history(r)
	r.press(fyne.KeyF7)
	lines := strings.Join(r.journalLines(), "\n")
	for _, want := range []string{
		"Checked in by card at 5:50 PM. · Álvarez-Núñez, María José · Lobby screen",
		"Seen by the desk: here from 5:50 PM on Nov 23, 2026. · Álvarez-Núñez, María José · Dana Reyes",
		"Hold placed: form to sign · Álvarez-Núñez, María José · Dana Reyes",
		"A card was revoked: lost · Álvarez-Núñez, María José · Dana Reyes",
		"Dana Reyes signed in.",
	} {
		if !strings.Contains(lines, want) {
			t.Errorf("expected %q in\n%s", want, lines)
		}
	}
	if strings.Contains(lines, "⟦") {
		t.Errorf("a sentence is missing:\n%s", lines)
	}
}

func TestTheJournalIsReadBackToItsBeginning(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	for range 150 {
		r.run(staff, clinic.LeaveDesk{Back: r.now.Add(time.Hour)}, clinic.LeaveDesk{})
		r.advance(time.Second)
	}
	r.press(fyne.KeyF7)
	p := r.journal()
	if len(p.lines) != journalRows || p.next == nil {
		t.Fatalf("expected a first page of %d, got %d", journalRows, len(p.lines))
	}
	for range 20 {
		r.press(fyne.KeyEnd)
		r.press(fyne.KeyDown)
	}
	if p.next != nil || p.older.Visible() {
		t.Fatal("the beginning was not reached")
	}
	if uint64(len(p.lines)) != r.head() {
		t.Errorf("expected all %d entries once each, got %d", r.head(), len(p.lines))
	}
	if last := p.lines[len(p.lines)-1]; last.Told.Word != "founded" {
		t.Errorf("the first entry is %q", last.Told.Word)
	}
}

func TestTheJournalFindsByPatientStaffKindAndDay(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	history(r)
	r.comes("103", r.night)
	r.press(fyne.KeyF7)
	p := r.journal()
	r.rune('/')
	r.typeText("chen")
	r.press(fyne.KeyReturn)
	r.drain()
	for _, line := range p.lines {
		if line.Name != "Chen, Wei" {
			t.Fatalf("among those about 103: %+v", line)
		}
	}
	if len(p.lines) < 3 {
		t.Fatalf("expected the admission, the plan and the check-in, got %d", len(p.lines))
	}
	p.find.group.Choose(1)
	p.load()
	r.drain()
	for _, line := range p.lines {
		if !strings.HasPrefix(line.Told.Word, "visit") && !strings.HasPrefix(line.Told.Word, "came") {
			t.Errorf("not attendance: %q", line.Told.Word)
		}
	}
	r.act('q')
	p.find.staff.Field().Focus()
	r.typeText("ruth")
	r.press(fyne.KeyReturn)
	if len(p.lines) != 0 || p.state.Content() != r.shell.t("journal.none") {
		t.Errorf("the director did nothing, but there are %d lines", len(p.lines))
	}
	r.act('q')
	p.find.from.SetText("11/19/2026")
	p.find.to.SetText("11/19/2026")
	p.find.dated()
	r.drain()
	for _, line := range p.lines {
		if day := clinic.DateIn(line.At, r.book.Zone()); day.String() != "2026-11-19" {
			t.Errorf("of another day: %v", day)
		}
	}
	if len(p.lines) == 0 {
		t.Error("nothing is found of that day")
	}
	p.find.from.SetText("soon")
	p.find.dated()
	if p.find.from.Problem() == "" {
		t.Error("a date that is none is taken")
	}
}

func TestBehindTheCurtainTheJournalNamesNobody(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	history(r)
	r.press(fyne.KeyF9)
	r.press(fyne.KeyF7)
	seen := r.visible()
	for _, secret := range []string{"Álvarez", "María", "form to sign", "insurance card"} {
		if strings.Contains(seen, secret) {
			t.Errorf("%q can be read", secret)
		}
	}
}

// TestEveryEventHasASentence takes one of each kind, and each way it can be told.
func TestEveryEventHasASentence(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language, signedOut: true})
		tell := func(event clinic.Event) {
			t.Helper()
			var told clinic.Told
			if err := r.book.Read(func(view clinic.View) error { told = clinic.Tell(view, event); return nil }); err != nil {
				t.Fatal(err)
			}
			if text := r.shell.journalWords(book.JournalLine{Told: told}); told.Word == "unheard" || strings.Contains(text, "⟦") || strings.Contains(text, "no value") {
				t.Errorf("%s: %s is told as %q", language, event.Kind(), text)
			}
		}
		for _, event := range clinic.Events() {
			for _, variant := range variants(event) {
				tell(variant)
			}
		}
	}
}

// TestADocumentOfTheCommandLineIsNamedAsOnThePage, and not as one types it.
func TestADocumentOfTheCommandLineIsNamedAsOnThePage(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	for kind, name := range map[string]string{"sign_in": "Sign-in sheets", "weekly_all": "Week of the clinic", "claims": "Claims affected by later corrections"} {
		told := clinic.Told{Word: "export_report", Args: map[string]any{"Document": kind}}
		if text := r.shell.journalWords(book.JournalLine{Told: told}); !strings.Contains(text, name) {
			t.Errorf("%s is told as %q, want %q", kind, text, name)
		}
	}
}

// variants are the ways in which an event can be told.
func variants(event clinic.Event) []clinic.Event {
	all := []clinic.Event{}
	switch e := event.(type) {
	case clinic.StaffSaved:
		for _, role := range clinic.Roles() {
			all = append(all, clinic.StaffSaved{Staff: clinic.Staff{Role: role}}, clinic.StaffSaved{Staff: clinic.Staff{Role: role, Left: true}})
		}
	case clinic.ExportMade:
		all = append(all, clinic.ExportMade{What: clinic.ExportWhole, Sealed: true}, e)
		for _, kind := range ScriptKinds() {
			all = append(all, clinic.ExportMade{What: clinic.ExportReport, Document: kind.ID})
		}
	case clinic.HoldReleased:
		all = append(all, clinic.HoldReleased{Withdrawn: true}, e)
	case clinic.PlanSet:
		all = append(all, clinic.PlanSet{Withdrawn: true}, e)
	case clinic.VisitClaimed:
		for _, via := range []clinic.Via{clinic.ViaCard, clinic.ViaNumber, clinic.ViaDesk, clinic.ViaList} {
			all = append(all, clinic.VisitClaimed{Via: via})
		}
	case clinic.AbsenceRecorded:
		for _, outcome := range []clinic.Outcome{clinic.Excused, clinic.Unexcused, clinic.NoShow, clinic.NotAdmitted, clinic.SentOut} {
			all = append(all, clinic.AbsenceRecorded{Outcome: outcome})
		}
	case clinic.ContactSaved:
		for _, kind := range clinic.ContactKinds() {
			all = append(all, clinic.ContactSaved{Contact: clinic.Contact{Kind: kind}}, clinic.ContactSaved{Contact: clinic.Contact{Kind: kind, Removed: true}})
		}
	case clinic.ContactTried:
		all = append(all, clinic.ContactTried{Attempt: clinic.Attempt{Reach: clinic.ReachCall, Outcome: clinic.AttemptReached, Removed: true}})
		for _, reach := range clinic.Reaches() {
			for _, outcome := range clinic.AttemptOutcomes() {
				all = append(all, clinic.ContactTried{Attempt: clinic.Attempt{Reach: reach, Outcome: outcome}})
			}
		}
	case clinic.VisitModalitySet:
		for _, modality := range []clinic.Modality{"", clinic.InPerson, clinic.Telehealth} {
			all = append(all, clinic.VisitModalitySet{Modality: modality})
		}
	case clinic.NoticeRaised:
		for _, reason := range noticeReasons() {
			all = append(all, clinic.NoticeRaised{Notice: clinic.Notice{Reason: reason}})
		}
	case clinic.AuthorizationSaved:
		for _, unit := range clinic.BillUnits() {
			all = append(all, clinic.AuthorizationSaved{Authorization: clinic.Authorization{Unit: unit}},
				clinic.AuthorizationSaved{Authorization: clinic.Authorization{Unit: unit, Removed: true}})
		}
	case clinic.BlockAttested:
		now := time.Now()
		for _, a := range []clinic.Attestation{{}, {Present: true}, {Present: true, From: now}, {Present: true, To: now}, {SentOut: true}} {
			all = append(all, clinic.BlockAttested{Attestation: a})
		}
	case clinic.SessionChanged:
		day := clinic.NewDate(2026, 3, 2)
		for _, c := range []clinic.SessionChange{{}, {Undone: true}, {Cancelled: true}, {Cancelled: true, MovedTo: day}} {
			all = append(all, clinic.SessionChanged{Change: c})
		}
	default:
		all = append(all, e)
		for _, flag := range []string{"OK", "Withdrawn", "Accepted", "Removed", "Cancelled", "Retired"} {
			if other, ok := flagged(e, flag); ok {
				all = append(all, other)
			}
		}
	}
	return all
}

// flagged is an event with a flag of its own, or of the one thing that it carries,
// set.
func flagged(event clinic.Event, flag string) (clinic.Event, bool) {
	copied := reflect.New(reflect.TypeOf(event)).Elem()
	for i := range copied.NumField() {
		field := copied.Field(i)
		if copied.Type().Field(i).Name == flag && field.Kind() == reflect.Bool {
			field.SetBool(true)
			return copied.Interface().(clinic.Event), true
		}
		if field.Kind() == reflect.Struct {
			if inner := field.FieldByName(flag); inner.IsValid() && inner.Kind() == reflect.Bool {
				inner.SetBool(true)
				return copied.Interface().(clinic.Event), true
			}
		}
	}
	return nil, false
}

func noticeReasons() []clinic.NoticeReason {
	return []clinic.NoticeReason{
		clinic.HelpCalled, clinic.UnknownCard, clinic.SampleCard, clinic.RevokedCard, clinic.WrongNumber, clinic.LockedNumber,
		clinic.DischargedCard, clinic.NotYetAdmitted, clinic.NoPlan, clinic.WrongDay, clinic.SessionOver, clinic.CameBack,
		clinic.MarkedAbsent, clinic.PastCutoff, clinic.OnHold, clinic.SwitchedTrack, clinic.AsksToSwitch, clinic.LeftEarly,
		clinic.DoubtfulClock, clinic.DoubleNumber, clinic.AnswerFailed, clinic.BookPutBack,
	}
}

func TestJournalFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			history(r)
			r.press(fyne.KeyF7)
			r.fits("journal-" + name)
		})
	}
}
