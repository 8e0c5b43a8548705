package clinic

import (
	"strings"
	"unicode"
)

// PaperSize is the size of the sheets in the clinic's printer.
type PaperSize string

const (
	PaperLetter PaperSize = ""   // US Letter
	PaperA4     PaperSize = "a4" //
)

// Bounds of what stands on documents, in letters.
const (
	MostLetterhead = 160
	MostNotice     = 2000
)

// NoticeIn is the clinic's own wording of the notice to whoever receives records that
// are under 42 CFR Part 2 (2.32), in a language; "" for the usual one.
func (s Settings) NoticeIn(language string) string {
	if language == "es" {
		return s.NoticeSpanish
	}
	return s.NoticeEnglish
}

// MostAccountYears is the most years of an account of disclosures.
const MostAccountYears = 50

// YearsOfAccount is how many years an account of disclosures goes back: six by HIPAA
// (45 CFR 164.528(a)); three are asked of what went out with a consent by 42 CFR 2.25.
func (s Settings) YearsOfAccount() int { return orDefault(s.AccountYears, 6) }

// documentsSound refuses what does not fit on a letter.
func (s Settings) documentsSound() error {
	if s.Paper != PaperLetter && s.Paper != PaperA4 {
		return refuse("paper_size")
	}
	if s.AccountYears < 0 || s.AccountYears > MostAccountYears {
		return &Refusal{Code: "account_years", Args: map[string]any{"Count": MostAccountYears}}
	}
	if s.GroupNames != NameFull && s.GroupNames != NameInitial {
		return refuse("name_style")
	}
	for text, most := range map[string]int{s.Letterhead: MostLetterhead, s.NoticeEnglish: MostNotice, s.NoticeSpanish: MostNotice} {
		if len([]rune(text)) > most || strings.ContainsFunc(text, unicode.IsControl) {
			return &Refusal{Code: "letter_text", Args: map[string]any{"Count": most}}
		}
	}
	return nil
}
