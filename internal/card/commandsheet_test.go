package card

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func allCommandCards() []CommandCard {
	words := map[Command][]string{
		Daytime: {"Daytime", "De día"}, Evening: {"Evening", "De noche"},
		Staying: {"I'm staying", "Me quedo"}, Leaving: {"I'm leaving", "Me voy"},
		Help: {"Get help", "Pedir ayuda"}, English: {"English"}, Spanish: {"Español"},
		OtherLanguage: {"Other language", "Otro idioma"},
	}
	var cards []CommandCard
	for _, command := range Commands() {
		cards = append(cards, CommandCard{Command: command, Lines: words[command]})
	}
	return cards
}

func pdfFile(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAnIndependentReaderReadsEveryCommandCard(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		style := testStyle(t)
		style.Paper = paper
		var out bytes.Buffer
		if err := CommandSheet(&out, allCommandCards(), style); err != nil {
			t.Fatal(err)
		}
		var want []Code
		for _, card := range allCommandCards() {
			want = append(want, CommandCode(card.Command))
		}
		if got := readCodes(t, render(t, out.Bytes())...); !slices.Equal(got, sorted(want)) {
			t.Errorf("paper %d: zbarimg read\n%v\nwanted\n%v", paper, got, sorted(want))
		}
		said := run(t, "pdftotext", "-layout", pdfFile(t, out.Bytes()), "-")
		for _, card := range allCommandCards() {
			for _, line := range card.Lines {
				if !strings.Contains(said, line) {
					t.Errorf("%q is missing on the sheet:\n%s", line, said)
				}
			}
		}
	}
}

func TestEveryCommandHasASignOfItsOwn(t *testing.T) {
	seen := map[string]Command{}
	for _, command := range Commands() {
		style := testStyle(t)
		doc, err := style.newDocument(FaceBold)
		if err != nil {
			t.Fatal(err)
		}
		doc.SetCompression(false)
		doc.AddPage()
		drawSign(doc, command, 100, 100, 13)
		var out bytes.Buffer
		if err := doc.Output(&out); err != nil {
			t.Fatal(err)
		}
		drawn := out.String()
		if start := strings.Index(drawn, "stream"); start >= 0 {
			drawn = drawn[start:strings.Index(drawn, "endstream")]
		}
		if other, ok := seen[drawn]; ok {
			t.Errorf("%s and %s bear the same sign", command, other)
		}
		seen[drawn] = command
	}
}

func TestCommandSheetRefuses(t *testing.T) {
	style := testStyle(t)
	long := CommandCard{Command: Help, Lines: []string{strings.Repeat("Get help now ", 40)}}
	for name, c := range map[string]struct {
		cards []CommandCard
		want  error
	}{
		"no cards":   {nil, ErrNoCards},
		"no command": {[]CommandCard{{Command: 99, Lines: []string{"?"}}}, ErrLength},
		"too long":   {[]CommandCard{long}, ErrText},
	} {
		var out bytes.Buffer
		if err := CommandSheet(&out, c.cards, style); !errors.Is(err, c.want) || out.Len() > 0 {
			t.Errorf("%s: expected %v and nothing written, got %v and %d bytes", name, c.want, err, out.Len())
		}
	}
}
