package scan

// Problem is what is wrong with a scan or odd about a scanner. Screens put it
// into words.
type Problem int

const (
	// Nothing arrived: the scanner is not connected, not on, or not set to
	// work as a keyboard.
	Nothing Problem = iota + 1
	// NotACard: what arrived is no Daybook card at all.
	NotACard
	// TooShort: fewer than 28 letters; the scanner or the computer lost some.
	TooShort
	// TooLong: more than 28 letters that hold no code.
	TooLong
	// BadCheck: 28 letters, but at least one is wrong.
	BadCheck
	// Ambiguous: typing mixed into the scan leaves more than one code possible.
	Ambiguous
	// Mixed: the code arrived with foreign signs between its letters.
	Mixed
	// PrefixJunk: the scanner sends something before the code.
	PrefixJunk
	// SuffixJunk: the scanner sends something after the code.
	SuffixJunk
	// SmallLetters: all letters came small: Caps Lock is on, or the scanner
	// changes capitals. Harmless.
	SmallLetters
	// MixedCase: capital and small letters came mixed: the scanner types faster
	// than Shift follows. Harmless.
	MixedCase
	// Doubled: the code arrived more than once from one scan. Harmless.
	Doubled
	// SeveralCards: codes of different cards arrived.
	SeveralCards
	// NoEnd: neither Enter nor Tab followed. Codes are taken a moment later.
	NoEnd
	// EndsWithTab: Tab followed instead of Enter. Harmless.
	EndsWithTab
	// EarlyEnd: Enter or Tab overtook the last letters, as input methods do.
	EarlyEnd
	// SlowScanner: the scanner types so slowly that its letters flash up in a
	// form before they are taken out.
	SlowScanner
	// Paused: the letters came with a pause too long for a scan.
	Paused
)

// Harmless reports whether scans are taken reliably in spite of the problem.
func (p Problem) Harmless() bool {
	switch p {
	case SmallLetters, MixedCase, Doubled, NoEnd, EndsWithTab, EarlyEnd, PrefixJunk, SuffixJunk, SlowScanner:
		return true
	}
	return false
}
