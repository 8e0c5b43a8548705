package desk

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// updateGolden is given by hand, where a page was meant to change.
var updateGolden = flag.Bool("update", false, "renew the stored pages of documents")

// renewGolden is the one command that renews them all.
const renewGolden = "make golden-pages renews the stored pages; look at them before they are committed"

// TestPagesLookAsTheyDid paints the first pages of every kind of document, and compares
// them with those in testdata/pages.
func TestPagesLookAsTheyDid(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	consentOf103(r)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.RecordDisclosure{Disclosure: clinic.Disclosure{
		ID: "urgent", Patient: r.people["103"], Basis: clinic.BasisEmergency, Recipient: "Dr. Park", Affiliation: "County Hospital", Reason: "Overdose in the restroom",
		Told: "Takes methadone", Made: r.now, From: r.book.Today(), To: r.book.Today(), Delivery: clinic.DeliverySpoken, Language: "en"}})
	for _, kind := range documentKinds() {
		r.ready(p, kind.id)
		if p.made == nil {
			t.Fatalf("%s: no pages: %v, %s", kind.id, p.failed, p.form.missing())
		}
		pages := 1
		if kind.asks.packet {
			pages = 2 // what is missing, and the first date
		}
		r.looks(p, kind.id, pages)
	}
	r.kindOf("billing")
	p.form.billing.part.Choose(3) // after the three orders of the worksheet
	p.make()
	r.advance(time.Second)
	r.looks(p, "claims", 1)
}

// ready has the pages of a kind made, with its questions answered.
func (r *rig) ready(p *documentsPage, kind string) {
	r.t.Helper()
	r.kindOf(kind)
	asks := p.kind.asks
	if asks.packet {
		r.chooseAudit()
		r.typeList("103 2026-11-16 2026-11-17")
		return
	}
	if asks.patient {
		r.pickPatient("103")
	}
	switch {
	case asks.letter:
		r.chooseBasis(0)
		r.press(fyne.KeyReturn)
	case asks.week:
		p.form.week = clinic.NewDate(2026, 11, 16)
	case asks.day:
		p.form.groups.set(clinic.NewDate(2026, 11, 16))
	}
	p.make()
	r.advance(time.Second)
}

// looks compares the first pages with those that are stored, or renews them.
func (r *rig) looks(p *documentsPage, name string, pages int) {
	r.t.Helper()
	for i, page := range painted(r.t, r.settled(p.made.document), pages) {
		file := filepath.Join("testdata", "pages", fmt.Sprintf("%s-%d.png", name, i+1))
		if *updateGolden {
			writeGolden(r.t, file, page)
			continue
		}
		if err := inkApart(readGray(r.t, file), page); err != nil {
			r.t.Errorf("page %d of %s does not look as it did: %v\n%s", i+1, name, err, renewGolden)
		}
	}
}

// settled is a document whose journal has the same station and check value in every run.
func (r *rig) settled(document report.Document) []byte {
	r.t.Helper()
	by := map[string]string{r.shell.t("packet.journal"): "entry 123, station 4f1b7c9d2a60", r.shell.t("packet.seal"): strings.Repeat("4f1b7c9d ", 8)}
	for _, part := range document.Parts {
		facts, _ := part.(report.Facts)
		for i, fact := range facts {
			if value, differs := by[fact.Name]; differs {
				facts[i].Value = value
			}
		}
	}
	sheets, err := document.Lay(r.shell.documentStyle(), nil)
	if err != nil {
		r.t.Fatal(err)
	}
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		r.t.Fatal(err)
	}
	return pdf.Bytes()
}

// columnsAt is a page with a list whose second column begins where the first ends.
func columnsAt(t *testing.T, r *rig, share float64) *image.Gray {
	t.Helper()
	list := report.List{Columns: []report.Column{{Head: "Date", Share: share}, {Head: "Patient", Share: 4}}}
	for range 12 {
		list.Rows = append(list.Rows, report.Row{Cells: []string{"11/16", "Álvarez-Núñez, María José"}})
	}
	document := r.shell.document("Weekly hours")
	document.Parts = []report.Part{list}
	sheets, err := document.Lay(r.shell.documentStyle(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		t.Fatal(err)
	}
	return painted(t, pdf.Bytes(), 1)[0]
}

// TestAMovedColumnIsSeen, and pages that are drawn a little otherwise are not.
func TestAMovedColumnIsSeen(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	before := columnsAt(t, r, 2)
	if err := inkApart(before, columnsAt(t, r, 2)); err != nil {
		t.Errorf("the same page: %v", err)
	}
	if inkApart(before, columnsAt(t, r, 2.1)) == nil {
		t.Error("a column that moved by 2 mm is taken for the same page")
	}
	file := filepath.Join(t.TempDir(), "page.png")
	writeGolden(t, file, before)
	if err := inkApart(readGray(t, file), softened(before)); err != nil {
		t.Errorf("edges that are drawn otherwise: %v", err)
	}
}

// softened is a page as a painter with softer edges would draw it: each dot shares its
// ink with the one beside it.
func softened(page *image.Gray) *image.Gray {
	soft := image.NewGray(page.Bounds())
	for y := page.Bounds().Min.Y; y < page.Bounds().Max.Y; y++ {
		for x := page.Bounds().Min.X; x < page.Bounds().Max.X; x++ {
			next := min(x+1, page.Bounds().Max.X-1)
			shade := page.GrayAt(x, y)
			shade.Y = uint8((3*int(shade.Y) + int(page.GrayAt(next, y).Y)) / 4)
			soft.SetGray(x, y, shade)
		}
	}
	return soft
}
