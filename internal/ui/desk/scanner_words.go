package desk

import (
	"strconv"
	"time"

	"daybook/internal/i18n"
	"daybook/internal/scan"
)

// problemName is the name under which the catalog says what a problem is
// ("settings.problem." + name) and what to do ("settings.remedy." + name).
func problemName(p scan.Problem) string {
	return map[scan.Problem]string{
		scan.Nothing: "nothing", scan.NotACard: "not_a_card", scan.TooShort: "too_short", scan.TooLong: "too_long",
		scan.BadCheck: "bad_check", scan.Ambiguous: "ambiguous", scan.Mixed: "mixed", scan.PrefixJunk: "prefix",
		scan.SuffixJunk: "suffix", scan.SmallLetters: "small", scan.MixedCase: "mixed_case", scan.Doubled: "doubled",
		scan.SeveralCards: "several", scan.NoEnd: "no_end", scan.EndsWithTab: "tab", scan.EarlyEnd: "early_end",
		scan.SlowScanner: "slow", scan.Paused: "paused",
	}[p]
}

// problemArgs are the values that the sentences about a diagnosis need.
func problemArgs(d scan.Diagnosis) i18n.Args {
	return i18n.Args{
		"Letters": d.Letters, "Prefix": d.Prefix, "Suffix": d.Suffix, "Copies": d.Copies,
		"Gap": milliseconds(d.MedianGap), "Longest": milliseconds(d.LongestGap),
	}
}

func milliseconds(d time.Duration) string {
	return strconv.FormatInt(d.Round(time.Millisecond).Milliseconds(), 10)
}

// verdictOf is the id of the first sentence about a test.
func verdictOf(d scan.Diagnosis) string {
	switch {
	case d.Works() && len(d.Problems) == 0:
		return "settings.scanner.works"
	case d.Works():
		return "settings.scanner.works_but"
	default:
		return "settings.scanner.fails"
	}
}

// factsOf says in one line what arrived.
func (s *shell) factsOf(d scan.Diagnosis) string {
	signs := s.t("settings.scanner.signs", i18n.Args{"Count": d.Letters + d.Foreign})
	gap := ""
	if d.Letters+d.Foreign > 1 && len(d.Codes) > 0 {
		gap = s.t("settings.scanner.gaps", i18n.Args{"Gap": milliseconds(d.MedianGap), "Longest": milliseconds(d.LongestGap)})
	}
	return listing(signs, gap, s.endOf(d.End))
}

func (s *shell) endOf(end scan.Key) string {
	switch end {
	case scan.Enter, scan.KeypadEnter:
		return s.t("settings.scanner.end_enter")
	case scan.Tab:
		return s.t("settings.scanner.end_tab")
	default:
		return s.t("settings.scanner.end_none")
	}
}

// cardOf says which card it would be.
func (s *shell) cardOf(d scan.Diagnosis) string {
	if len(d.Codes) == 0 {
		return ""
	}
	if command, ok := d.Codes[0].Command(); ok {
		return s.t("settings.scanner.command", i18n.Args{"Command": s.t(commandText(command))})
	}
	return s.t("settings.scanner.card", i18n.Args{"Short": d.Codes[0].Short()})
}

// keyWord is what stands for a key or a sign that cannot be seen.
func (s *shell) keyWord(in scan.Input) string {
	switch {
	case in.Key == scan.Enter || in.Key == scan.KeypadEnter:
		return s.t("settings.scanner.key_enter")
	case in.Key == scan.Tab:
		return s.t("settings.scanner.key_tab")
	case in.Key != "":
		return string(in.Key)
	case in.Rune == ' ':
		return s.t("settings.scanner.key_space")
	default:
		return string(in.Rune)
	}
}
