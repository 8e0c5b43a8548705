package vault_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"daybook/internal/vault"

	"pgregory.net/rapid"
)

const keyLetters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"

func knownGroups(t testing.TB) []string {
	key, err := vault.ParseRecovery(knownKey)
	if err != nil {
		t.Fatal(err)
	}
	return key.Groups()
}

func TestParseRecoveryAsPeopleType(t *testing.T) {
	groups := knownGroups(t)
	body := strings.Join(groups, "")
	numbered := ""
	for i, group := range groups {
		numbered += fmt.Sprintf("%d  %s\n", i+1, group)
	}
	for name, text := range map[string]string{
		"as printed":          knownKey,
		"lower case":          strings.ToLower(knownKey),
		"scanned with Enter":  knownKey + "\r\n",
		"no beginning":        body,
		"groups":              strings.Join(groups, " "),
		"hyphens":             strings.ToLower(strings.Join(groups, "-")),
		"dashes":              strings.Join(groups, " – "),
		"hard spaces":         strings.Join(groups, "\u00a0"),
		"lines":               strings.Join(groups, "\r\n"),
		"dots and commas":     strings.Join(groups, "., "),
		"loose beginning":     "age secret key 1 " + strings.Join(groups, " "),
		"beginning misread":   "AGE-SECRET-KEY-I" + body,
		"sheet with numbers":  "AGE-SECRET-KEY-1\n" + numbered,
		"letter O for zero":   strings.ReplaceAll(body, "0", "O"),
		"small o for zero":    strings.ReplaceAll(body, "0", "o"),
		"letter B for eight":  strings.ReplaceAll(body, "8", "B"),
		"spaces in odd parts": "  " + body[:7] + " " + body[7:30] + "\t" + body[30:],
	} {
		t.Run(name, func(t *testing.T) {
			key, err := vault.ParseRecovery(text)
			if err != nil || key.Text() != knownKey {
				t.Errorf("%q was not understood: %v", text, err)
			}
		})
	}
}

func TestParseRecoveryNamesTheGroup(t *testing.T) {
	groups := knownGroups(t)
	body := strings.Join(groups, "")
	with := func(i int, group string) string {
		changed := append([]string{}, groups...)
		changed[i] = group
		return strings.Join(changed, " ")
	}
	other := strings.Replace(newRecovery(t).Text(), "AGE-SECRET-KEY-1", "", 1)
	for name, c := range map[string]struct {
		text    string
		problem vault.RecoveryProblem
		group   int
	}{
		"nothing":               {"", vault.ProblemShort, 0},
		"only the beginning":    {"AGE-SECRET-KEY-1", vault.ProblemShort, 0},
		"foreign letter":        {with(4, "QÑQQ"), vault.ProblemLetter, 5},
		"short group":           {with(6, groups[6][:3]), vault.ProblemShort, 7},
		"long group":            {with(2, groups[2]+"Q"), vault.ProblemLong, 3},
		"short and long group":  {with(2, groups[2][1:]), vault.ProblemShort, 3},
		"group left out":        {strings.Join(append(append([]string{}, groups[:5]...), groups[6:]...), " "), vault.ProblemShort, 0},
		"letter lost, no gaps":  {body[:21] + body[22:], vault.ProblemShort, 6},
		"letter added, no gaps": {body[:37] + "9" + body[37:], vault.ProblemLong, 10},
		"far too short":         {body[:20], vault.ProblemShort, 0},
		"far too long":          {body + body, vault.ProblemLong, 0},
		"neighbours exchanged":  {body[:9] + body[10:11] + body[9:10] + body[11:], vault.ProblemCheck, 3},
		"two keys mixed":        {body[:29] + other[29:], vault.ProblemCheck, 0},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := vault.ParseRecovery(c.text)
			var wrong *vault.RecoveryError
			if !errors.As(err, &wrong) {
				t.Fatalf("got %v, want a RecoveryError", err)
			}
			if wrong.Problem != c.problem || wrong.Group != c.group {
				t.Errorf("got problem %d at group %d, want %d at %d", wrong.Problem, wrong.Group, c.problem, c.group)
			}
		})
	}
}

func TestOneWrongLetterIsPlaced(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := []byte(strings.TrimPrefix(knownKey, "AGE-SECRET-KEY-1"))
		at := rapid.IntRange(0, len(body)-1).Draw(t, "at")
		letter := rapid.SampledFrom([]byte(keyLetters)).Draw(t, "letter")
		if body[at] == letter {
			t.Skip("the same letter")
		}
		body[at] = letter
		_, err := vault.ParseRecovery(string(body))
		var wrong *vault.RecoveryError
		if !errors.As(err, &wrong) || wrong.Problem != vault.ProblemCheck || wrong.Group != at/vault.GroupSize+1 {
			t.Fatalf("a wrong letter at %d: got %v, want group %d", at, err, at/vault.GroupSize+1)
		}
	})
}

func TestRecoveryErrorNeverQuotes(t *testing.T) {
	body := strings.TrimPrefix(knownKey, "AGE-SECRET-KEY-1")
	for _, text := range []string{body[1:], "Q" + body[1:], body + "!Q", body[:10]} {
		if _, err := vault.ParseRecovery(text); err == nil || strings.Contains(err.Error(), body[1:8]) {
			t.Errorf("the error for a wrong key is %v", err)
		}
	}
}

func FuzzParseRecovery(f *testing.F) {
	f.Add(knownKey)
	f.Add("1 ABCD 2 EFGH")
	f.Fuzz(func(t *testing.T, text string) {
		key, err := vault.ParseRecovery(text)
		if err != nil {
			var wrong *vault.RecoveryError
			if !errors.As(err, &wrong) || wrong.Group < 0 || wrong.Group > vault.GroupCount {
				t.Errorf("the error is %v", err)
			}
			return
		}
		again, err := vault.ParseRecovery(strings.Join(key.Groups(), " "))
		if err != nil || again.Text() != key.Text() {
			t.Errorf("an accepted key does not read back: %v", err)
		}
	})
}
