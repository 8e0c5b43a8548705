package desk

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// packetOpen has a packet for an auditor about Chen, whose notes speak of others too.
func packetOpen(t *testing.T, options rigOptions) (*rig, *documentsPage) {
	t.Helper()
	r, p := documentsOpen(t, options)
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.RecordAbsence{Patient: r.people["103"], Track: r.night, Date: clinic.NewDate(2026, 11, 24), Outcome: clinic.Excused,
		Note: "drives Denise Brooks (102) to court, K.Z. told us"})
	monday := clinic.NewDate(2026, 11, 16)
	ref := clinic.VisitRef{Visit: clinic.VisitIDOf(r.people["103"], clinic.SessionIDOf(r.night, monday, 0)), Patient: r.people["103"], Date: monday}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Miguel Ortega"]},
		clinic.Attest{Ref: ref, Attestation: clinic.Attestation{Block: clinic.BlockID(string(r.night) + "Mondayb"), Present: true}})
	p.choose(documentOf(t, "packet"))
	return r, p
}

func documentOf(t *testing.T, id string) documentKind {
	t.Helper()
	for _, kind := range documentKinds() {
		if kind.id == id {
			return kind
		}
	}
	t.Fatalf("there is no document %q", id)
	return documentKind{}
}

// chooseAudit answers the questions about the basis.
func (r *rig) chooseAudit() {
	r.t.Helper()
	r.rune('a')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	for _, text := range []string{"Ms. Gray", "State Medicaid", "Yearly review"} {
		r.typeText(text)
		r.press(fyne.KeyTab)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

// typeList types numbers and dates into the packet's list.
func (r *rig) typeList(text string) {
	r.t.Helper()
	r.rune('e')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.typeText(text)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

func (r *rig) sound(pdf []byte) string {
	r.t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		r.t.Skip("qpdf is missing")
	}
	name := filepath.Join(r.t.TempDir(), "document.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		r.t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", name).CombinedOutput(); err != nil {
		r.t.Errorf("qpdf finds the file unsound: %v\n%s", err, out)
	}
	outline, err := exec.Command("qpdf", "--json", "--json-key=outlines", name).Output()
	if err != nil {
		r.t.Fatal(err)
	}
	return string(outline)
}

func TestAPacketForAnAuditor(t *testing.T) {
	r, p := packetOpen(t, rigOptions{settings: neverIdle})
	r.mustSee("Put patients on the list")
	r.typeList("103 11/16/2026-11/24/2026 101 11/17/2026")
	r.mustSee("9 dates of 2 patients")
	r.mustSee("First choose why it may be told")
	r.chooseAudit()
	if p.made == nil {
		t.Fatalf("no packet: %v, %q", p.failed, r.visible())
	}
	p.print()
	r.advance(time.Second)
	if len(r.printed) != 0 {
		t.Error("nothing leaves before it stands in the accounts")
	}
	r.handOver()
	text := r.paperText(r.paper)
	for _, want := range []string{"Audit packet", "Ms. Gray · State Medicaid", "Yearly review", "Missing or late", "Chen, Wei", "Álvarez-Núñez, María José", "Monday, November 16, 2026",
		"Tuesday, November 24, 2026", "Evening", "Excused", "[taken out]", "Visit of Nov 16, 2026 begun", "Attested for Nov 16, 2026", "Miguel Ortega", "Its check value", "Page 1 of", "9 dates of 2 patients"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet lacks %q:\n%s", want, text)
		}
	}
	for _, no := range []string{"Brooks", "Denise", "K.Z.", "Nguyễn", "Kowalczyk", "Wednesday, November 18"} {
		if strings.Contains(text, no) {
			t.Errorf("the packet says %q", no)
		}
	}
	outline := r.sound(r.paper)
	for _, want := range []string{"Chen, Wei", "Nov 16, 2026", "Missing or late"} {
		if !strings.Contains(outline, want) {
			t.Errorf("the bookmarks lack %q", want)
		}
	}
	for _, number := range []string{"101", "103"} {
		made := r.told(number)
		if len(made) != 1 || made[0].Basis != clinic.BasisAudit || made[0].Recipient != "Ms. Gray" || len(made[0].Content) != 1 || made[0].Content[0] != clinic.ContentRecord {
			t.Errorf("the account of %s: %+v", number, made)
		}
	}
	p.print()
	r.advance(time.Second)
	if len(r.told("103")) != 1 || len(r.printed) != 2 {
		t.Errorf("printed again it is one line: %d, %d", len(r.told("103")), len(r.printed))
	}
}

// What a packet says of billing stands on the worksheet too, in the same words.
func TestAPacketBillsADayAsTheWorksheetDoes(t *testing.T) {
	r, p := packetOpen(t, rigOptions{settings: neverIdle})
	r.typeList("103 11/16/2026-11/24/2026")
	r.chooseAudit()
	pdf, _ := p.pdf()
	text := strings.Join(strings.Fields(r.paperText(pdf)), " ")
	sheet, _, err := r.book.BeginBilling(clinic.NewDate(2026, 11, 16), clinic.NewDate(2026, 11, 24))
	if err == nil {
		err = r.book.AddToBilling(sheet, r.people["103"])
	}
	if err != nil || len(sheet.Lines) == 0 {
		t.Fatalf("the worksheet has %d lines, %v", len(sheet.Lines), err)
	}
	for _, line := range sheet.Lines {
		if words := strings.Join(strings.Fields(p.shell.billLine(line)), " "); !strings.Contains(text, words) {
			t.Errorf("%s: the packet lacks %q:\n%s", line.Date, words, text)
		}
	}
	if strings.Contains(text, "Billable:") {
		t.Error("the packet has a word of its own for a day that the worksheet holds back")
	}
}

func TestAPacketsListIsReadAndRefused(t *testing.T) {
	r, p := packetOpen(t, rigOptions{settings: neverIdle})
	r.typeList("999 11/16/2026")
	r.mustSee("There is no patient with number 999")
	r.press(fyne.KeyEscape)
	r.pickInPacket("103")
	r.mustSee("which dates?")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("28 dates of 1 patient")
	r.rune('e')
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(p.form.list.patients) != 0 {
		t.Error("the list is empty again")
	}
}

// pickInPacket finds somebody for the list.
func (r *rig) pickInPacket(number string) {
	r.t.Helper()
	r.rune('/')
	r.typeText(number)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

func TestAPacketInSpanishOnA4(t *testing.T) {
	r, p := packetOpen(t, rigOptions{settings: func(s *clinic.Settings) { neverIdle(s); s.Paper = clinic.PaperA4 }})
	p.form.language.Choose(1)
	r.typeList("103 11/16/2026-11/24/2026")
	r.chooseAudit()
	pdf, ok := p.pdf()
	if !ok || p.made.sheets.Height != 297 {
		t.Fatalf("A4 is 297 mm high, got %v", p.made)
	}
	text := r.paperText(pdf)
	for _, want := range []string{"Expediente de auditoría", "Falta o llegó tarde", "Lunes, 16 de noviembre de 2026", "[quitado]", "Página 1 de"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet lacks %q:\n%s", want, text)
		}
	}
	if !bytes.Contains([]byte(r.sound(pdf)), []byte("Chen, Wei")) {
		t.Error("the bookmarks lack the patient")
	}
}

func TestPacketsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := packetOpen(t, options)
			r.fits("packet-none-" + name)
			r.rune('e')
			r.sheetFits("packet-how-" + name)
			r.press(fyne.KeyRight)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.sheetFits("packet-file-" + name)
			r.press(fyne.KeyEscape)
			r.pickInPacket("103")
			r.sheetFits("packet-dates-" + name)
			r.press(fyne.KeyEscape)
			r.typeList("103 11/16/2026-11/24/2026")
			r.chooseAudit()
			r.fits("packet-made-" + name)
		})
	}
}
