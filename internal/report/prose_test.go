package report

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// TestAPageOfSentences stands on the paper whole, over several sheets where it is long.
func TestAPageOfSentences(t *testing.T) {
	long := strings.Repeat("Llame a la policía y anote el número del reporte. ", 40)
	page := Prose{Title: "If it is stolen", Lines: []string{"Harbor Light"}}
	for _, head := range []string{"What was in it", "What to do", "The law"} {
		page.Sections = append(page.Sections, Section{Head: head, Lines: []string{long, "The end of " + head + "."}})
	}
	var pdf bytes.Buffer
	if err := WriteProse(&pdf, page, style()); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is missing")
	}
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = &pdf
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	text := string(out)
	if strings.Count(text, "\f") < 2 {
		t.Errorf("expected more than one sheet, got %d", strings.Count(text, "\f"))
	}
	for _, part := range []string{"If it is stolen", "Harbor Light", "The end of What was in it.", "The end of The law."} {
		if !strings.Contains(text, part) {
			t.Errorf("%q does not stand there", part)
		}
	}
}
