package desk

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
	"daybook/internal/intake"
	"daybook/internal/report"
)

// packetSheets makes a packet about Chen without the form.
func (r *rig) packetSheets(t *rapid.T, dates ...clinic.Date) *report.Sheets {
	var asked []intake.Asked
	for _, date := range dates {
		asked = append(asked, intake.Asked{Number: "103", From: date, To: date})
	}
	recipe := packetRecipe(r.shell.speaking("en"), documentRequest{
		letter: letterDraft{Disclosure: clinic.Disclosure{Basis: clinic.BasisAudit, Recipient: "Ms. Gray", Affiliation: "Medicaid", Purpose: "Review"}},
		packet: []packetPatient{{patient: r.people["103"], number: "103", asked: asked}},
	})
	steps, err := recipe.first()
	for _, step := range steps {
		if err == nil {
			err = step()
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	document, err := recipe.write()
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := document.Lay(r.shell.documentStyle(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return sheets
}

// wordsOn are all words that are drawn on pages, and those of the bookmarks.
func wordsOn(sheets *report.Sheets) map[string]bool {
	words := map[string]bool{}
	add := func(text string) {
		for _, word := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			words[clinic.Fold(word)] = true
		}
	}
	for _, page := range sheets.Pages {
		for _, mark := range page.Marks {
			add(mark.Text)
		}
	}
	for _, bookmark := range sheets.Bookmarks {
		add(bookmark.Text)
	}
	return words
}

// TestNoPacketNamesAnotherPatient: whatever staff typed about one patient, no part of
// another one's name, number or card stands in that one's packet.
func TestNoPacketNamesAnotherPatient(t *testing.T) {
	r, _ := documentsOpen(t, rigOptions{settings: neverIdle})
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	evening := clinic.NewDate(2026, 11, 24) // still to come: absences are told ahead
	others := map[string]bool{}
	var speaks []string
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		given, family := rapid.StringMatching(`Q[a-z]{5}x`).Draw(rt, "given"), rapid.StringMatching(`[XZÑ][aeiouáé]{4}w([- ]Q[a-z]{4}z)?`).Draw(rt, "family")
		other := clinic.Patient{ID: clinic.PatientID(fmt.Sprint("other", n)), Number: fmt.Sprint(70_000 + n), Given: given, Family: family}
		r.run(director, clinic.SavePatient{Patient: other})
		if rapid.Bool().Draw(rt, "card") {
			code, err := r.book.IssueCard(director, other.ID)
			if err != nil {
				rt.Fatal(err)
			}
			short := code.Short()
			others[clinic.Fold(short)], speaks = true, append(speaks, short)
		}
		speaks = append(speaks, given, family, other.Number, given+" "+family, strings.ToUpper(family))
		for _, part := range strings.FieldsFunc(given+" "+family, func(c rune) bool { return c == ' ' || c == '-' }) {
			others[clinic.Fold(part)] = true
		}
		others[other.Number] = true
		say := func(what string) string {
			words := rapid.SampledFrom([]string{"sat with %.", "(%) drove", "see %’s file", "%, % and Wei"}).Draw(rt, what)
			for strings.Contains(words, "%") {
				words = strings.Replace(words, "%", rapid.SampledFrom(speaks).Draw(rt, "who"), 1)
			}
			return words
		}
		r.run(director,
			clinic.RecordAbsence{Patient: r.people["103"], Track: r.night, Date: evening, Outcome: clinic.Excused, Note: say("note"), Document: say("document")},
			clinic.WithdrawAbsence{Ref: clinic.VisitRef{Visit: clinic.VisitIDOf(r.people["103"], clinic.SessionIDOf(r.night, evening, 0)), Patient: r.people["103"], Date: evening}, Reason: say("reason")},
			clinic.RecordAbsence{Patient: r.people["103"], Track: r.night, Date: evening, Outcome: clinic.Unexcused, Note: say("again")})
		sheets := r.packetSheets(rt, evening, clinic.NewDate(2026, 11, 16))
		words := wordsOn(sheets)
		for word := range others {
			if words[word] {
				rt.Fatalf("%q of another patient stands in the packet", word)
			}
		}
		if !words["wei"] || !words["taken"] {
			rt.Fatal("the packet is of Wei, and says that something was taken out")
		}
	})
}
