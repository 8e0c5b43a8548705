package vault

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"filippo.io/age"
)

// RecoveryProblem says what is wrong with a recovery key that was typed in.
type RecoveryProblem int

const (
	// ProblemLetter means that a character stands there which no key contains.
	ProblemLetter RecoveryProblem = iota + 1
	// ProblemShort means that characters are missing.
	ProblemShort
	// ProblemLong means that there are too many characters.
	ProblemLong
	// ProblemCheck means that the length is right but a character is not.
	ProblemCheck
)

// RecoveryError tells why a text is no recovery key and, where that can be
// known, which group to look at again. It never quotes what was typed.
type RecoveryError struct {
	Problem RecoveryProblem
	// Group is the number of the first group that cannot be right, from 1; it
	// is 0 when the mistake cannot be placed.
	Group int
}

// Error words the problem for a log.
func (e *RecoveryError) Error() string {
	what := map[RecoveryProblem]string{
		ProblemLetter: "holds a character that no key has",
		ProblemShort:  "is too short",
		ProblemLong:   "is too long",
		ProblemCheck:  "fails its check",
	}[e.Problem]
	if e.Group == 0 {
		return "the recovery key " + what
	}
	return fmt.Sprintf("the recovery key %s, at group %d", what, e.Group)
}

// ParseRecovery reads a recovery key as people type or scan it: in any case,
// with or without spaces, hyphens, line breaks and group numbers, and with or
// without its fixed beginning. Characters that a key never contains are taken
// as the ones they look like (O as 0, I and 1 as L, B as 8). Every failure is
// a [*RecoveryError].
func ParseRecovery(text string) (*Recovery, error) {
	groups := typedGroups(text)
	body, err := keyLetters(strings.Join(groups, ""))
	if err != nil {
		return nil, err
	}
	if len(body) != recoveryLength {
		return nil, wrongLength(body, groups)
	}
	if !bech32Holds(body) {
		return nil, &RecoveryError{Problem: ProblemCheck, Group: groupOfSlip(body)}
	}
	identity, err := age.ParseX25519Identity(recoveryPrefix + string(body))
	if err != nil {
		return nil, &RecoveryError{Problem: ProblemCheck}
	}
	return &Recovery{identity: identity}, nil
}

var fixedBeginning = regexp.MustCompile(`(?i)^\W*age\W*secret\W*key\W*[1i]?`)

// typedGroups splits the text where the person did and drops the fixed
// beginning and the group numbers of the printed sheet.
func typedGroups(text string) []string {
	text = fixedBeginning.ReplaceAllLiteralString(text, "")
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(fields) != 2*GroupCount {
		return fields
	}
	groups := make([]string, 0, GroupCount)
	for i := 0; i < len(fields); i += 2 {
		if fields[i] != strconv.Itoa(i/2+1) {
			return fields
		}
		groups = append(groups, fields[i+1])
	}
	return groups
}

var lookAlikes = map[rune]rune{'O': '0', 'I': 'L', '1': 'L', 'B': '8'}

func keyLetters(text string) ([]byte, error) {
	var body []byte
	for _, r := range text {
		r = unicode.ToUpper(r)
		if meant, ok := lookAlikes[r]; ok {
			r = meant
		}
		if !strings.ContainsRune(bech32Letters, r) {
			return nil, &RecoveryError{Problem: ProblemLetter, Group: groupAt(len(body))}
		}
		body = append(body, byte(r))
	}
	return body, nil
}

// groupAt returns the number of the group that holds the character at index,
// or 0 if the key would have ended by then.
func groupAt(index int) int {
	if index >= recoveryLength {
		return 0
	}
	return index/GroupSize + 1
}

func wrongLength(body []byte, groups []string) error {
	err := &RecoveryError{Problem: ProblemShort, Group: unevenGroup(groups)}
	if len(body) > recoveryLength {
		err.Problem = ProblemLong
	}
	if err.Group == 0 {
		err.Group = groupOfGap(body)
	}
	return err
}

// unevenGroup returns the number of the first group that was typed with
// another length than the sheet shows, or 0: the person did not use groups, or
// left out a whole one, and then all that were typed look right.
func unevenGroup(groups []string) int {
	if len(groups) < GroupCount-1 {
		return 0
	}
	for i, group := range groups {
		want := GroupSize
		if i == len(groups)-1 {
			want = recoveryLength % GroupSize
		}
		if len([]rune(group)) != want {
			return min(i+1, GroupCount)
		}
	}
	return 0
}
