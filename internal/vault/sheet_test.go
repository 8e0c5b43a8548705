package vault_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"daybook/internal/vault"
)

func testSheet(t *testing.T) vault.Sheet {
	t.Helper()
	key, err := vault.ParseRecovery(knownKey)
	if err != nil {
		t.Fatal(err)
	}
	font := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	return vault.Sheet{
		Title: "Recovery key",
		Lines: []string{
			"This page opens the book when the computer is lost or broken. Whoever holds it together with a backup can read everything.",
			"Lock it away, in another building if you can. Do not photograph it.",
		},
		Notes:  []string{"Type the groups one after the other, or scan the code."},
		Labels: vault.SheetLabels{Key: "The key", BookID: "Book", Date: "Made on"},
		Key:    key,
		BookID: "9f0c2d7a51e84b36",
		Date:   "November 23, 2026",
		Made:   time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC),
		Paper:  vault.Letter,
		Fonts: vault.SheetFonts{
			Regular: font("AtkinsonHyperlegibleNext_400Regular.ttf"),
			Bold:    font("AtkinsonHyperlegibleNext_700Bold.ttf"),
			Mono:    font("AtkinsonHyperlegibleMono_400Regular.ttf"),
		},
	}
}

func TestRecoverySheetReadsBack(t *testing.T) {
	for _, paper := range []vault.Paper{vault.A4, vault.Letter} {
		t.Run(string(paper), func(t *testing.T) {
			sheet := testSheet(t)
			sheet.Paper = paper
			dir := t.TempDir()
			pdf := filepath.Join(dir, "sheet.pdf")
			var out bytes.Buffer
			if err := vault.RecoverySheet(&out, sheet); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(pdf, out.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, dotsPerInch := range []string{"100", "150", "200", "300"} {
				page := filepath.Join(dir, "page"+dotsPerInch)
				run(t, "pdftoppm", "-r", dotsPerInch, "-png", pdf, page)
				pages, _ := filepath.Glob(page + "*.png")
				if len(pages) != 1 {
					t.Fatalf("the sheet has %d pages, want one", len(pages))
				}
				if got := strings.TrimSpace(run(t, "zbarimg", "-q", "--raw", pages[0])); got != knownKey {
					t.Errorf("at %s dots an inch the printed code reads %q, want the key", dotsPerInch, got)
				}
			}
			printed := run(t, "pdftotext", "-raw", pdf, "-")
			groups := regexp.MustCompile(`(?s)AGE-SECRET-KEY-1.*?\b15\s+\S+`).FindString(printed)
			key, err := vault.ParseRecovery(groups)
			if err != nil || key.Text() != knownKey {
				t.Errorf("the key copied from the page as text does not read back: %v\n%s", err, printed)
			}
			for _, want := range []string{sheet.Title, sheet.BookID, sheet.Date, "photograph it", "scan the code"} {
				if !strings.Contains(printed, want) {
					t.Errorf("the page does not show %q", want)
				}
			}
		})
	}
}

func TestRecoverySheetIsTheSameEveryTime(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := vault.RecoverySheet(w, testSheet(t)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two writings of one sheet differ")
	}
}

func TestRecoverySheetRefusesToRunOffThePage(t *testing.T) {
	sheet := testSheet(t)
	for range 60 {
		sheet.Notes = append(sheet.Notes, "One more note that needs its own line.")
	}
	if err := vault.RecoverySheet(&bytes.Buffer{}, sheet); !errors.Is(err, vault.ErrSheetFull) {
		t.Errorf("got %v, want ErrSheetFull", err)
	}
}

func TestRecoverySheetNeedsKeyAndFonts(t *testing.T) {
	sheet := testSheet(t)
	sheet.Key = nil
	if vault.RecoverySheet(&bytes.Buffer{}, sheet) == nil {
		t.Error("a sheet without a key was written")
	}
	sheet = testSheet(t)
	sheet.Fonts.Mono = nil
	if vault.RecoverySheet(&bytes.Buffer{}, sheet) == nil {
		t.Error("a sheet without its font was written")
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("short: independent readers are left out")
	}
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s (packages poppler-utils and zbar-tools): %v", name, err)
	}
	return string(out)
}
