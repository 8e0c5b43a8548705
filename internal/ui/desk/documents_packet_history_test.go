package desk

import (
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// packetOf103 is what stands on a packet about Chen and some dates.
func packetOf103(r *rig, p *documentsPage) string {
	r.t.Helper()
	p.choose(documentOf(r.t, "packet"))
	r.typeList("103 11/16/2026-11/24/2026")
	r.chooseAudit()
	pdf, ok := p.pdf()
	if !ok {
		r.t.Fatalf("no packet: %v", p.failed)
	}
	return strings.Join(strings.Fields(r.paperText(pdf)), " ")
}

// The plan and the authorization in force stand in the packet as they were recorded and
// as they were changed, without anybody else's name.
func TestAPacketKeepsEarlierVersions(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	chen := r.people["103"]
	r.run(director, clinic.SavePayer{Payer: clinic.Payer{ID: "acme", Name: "Acme Health"}})
	r.run(director, clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "cover", Patient: chen, Payer: "acme", From: clinic.NewDate(2026, 11, 2)}})
	grant := clinic.Authorization{ID: "grant", Patient: chen, Payer: "acme", Number: "AUTH-7", Service: "as for Denise Brooks", Unit: clinic.UnitDay, Granted: 10,
		From: clinic.NewDate(2026, 11, 2), To: clinic.NewDate(2026, 12, 4)}
	r.run(director, clinic.SaveAuthorization{Authorization: grant})
	grant.Granted = 12
	r.run(director, clinic.Explained{Command: clinic.SaveAuthorization{Authorization: grant}, Reason: "the payer wrote 12"})
	sheet, err := r.book.Sheet(chen)
	if err != nil {
		t.Fatal(err)
	}
	plan, _ := sheet.Admissions[0].PlanOn(clinic.NewDate(2026, 11, 16))
	was := plan.WeeklyMinutes
	plan.WeeklyMinutes = was + 60
	r.run(director, clinic.Explained{Command: clinic.SetPlan{Patient: chen, Admission: sheet.Admissions[0].ID, Plan: plan}, Reason: "typed wrong"})
	text := packetOf103(r, p)
	hours := func(minutes int) string { return p.shell.words.Hours(minutes) }
	for _, want := range []string{"Plans, payers and authorizations of these dates", "Units granted: 10", "Units granted: first 10, then 12", "Why: the payer wrote 12",
		"Hours a week: " + hours(was), "Hours a week: first " + hours(was) + ", then " + hours(was+60), "typed wrong", "Acme Health", "What it is for: as for [taken out] [taken out]"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "→") {
		t.Error("the letters of the pages have no arrow")
	}
	if strings.Contains(text, "Brooks") || strings.Contains(text, "Denise") {
		t.Error("an earlier version names another patient")
	}
}

// A session that was changed for everybody is told as it was scheduled, as it is, and
// who changed it.
func TestAPacketTellsOfChangedSessions(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	date := clinic.NewDate(2026, 11, 24)
	r.run(director, clinic.ChangeSession{Meeting: clinic.Meeting{Track: r.night, Date: date}, Do: clinic.CancelSession, Reason: "water damage"})
	r.advance(time.Second)
	text := packetOf103(r, p)
	for _, want := range []string{"Session changed", "cancelled · water damage · by the weekly schedule: ", "Evening on Nov 24, 2026 cancelled. water damage"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet lacks %q:\n%s", want, text)
		}
	}
}

// The screen and the paper count the same dates, in the same words.
func TestAPacketCountsItsDatesAlike(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	for _, list := range []string{"103 11/16/2026", "103 11/16/2026-11/24/2026 101 11/17/2026", "101 11/16/2026-11/18/2026 103 11/17/2026-11/20/2026 102 11/24/2026"} {
		p.choose(documentOf(t, "weekly"))
		p.form.list.forget()
		p.choose(documentOf(t, "packet"))
		r.typeList(list)
		r.chooseAudit()
		words := p.shell.packetCount(p.form.list.patients)
		r.mustSee(words)
		pdf, _ := p.pdf()
		if text := strings.Join(strings.Fields(r.paperText(pdf)), " "); !strings.Contains(text, "Asked for "+words) {
			t.Errorf("%s: the screen says %q, the paper does not:\n%s", list, words, text)
		}
	}
}
