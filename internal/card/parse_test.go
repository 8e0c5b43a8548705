package card

import (
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	code := string(CommandCode(Help))
	groups := Code(code).Groups()
	cases := []struct {
		name, text string
		want       error
	}{
		{"as scanned", code, nil},
		{"Caps Lock", strings.ToLower(code), nil},
		{"in groups", groups, nil},
		{"with hyphens", strings.ReplaceAll(groups, " ", "-"), nil},
		{"with long dashes and hard spaces", strings.ReplaceAll(groups, " ", "\u2013\u00a0"), nil},
		{"over several lines", "\r\n" + strings.ReplaceAll(groups, " ", "\n") + "\t", nil},
		{"nothing", "", ErrLength},
		{"one letter lost", code[:Length-1], ErrLength},
		{"scanned twice", code + code, ErrLength},
		{"a vowel", "A" + code[1:], ErrLetter},
		{"a look-alike letter", "\u0412" + code[1:], ErrLetter},
		{"a vowel in a long text", strings.Repeat("B", 1000) + "A", ErrLetter},
		{"wrong check letters", swapped(code), ErrCheck},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := Parse(c.text)
			if !errors.Is(err, c.want) {
				t.Fatalf("expected error %v, got %v", c.want, err)
			}
			if c.want == nil && string(got) != code {
				t.Errorf("expected %s, got %s", code, got)
			}
			if c.want != nil && got != "" {
				t.Errorf("a refused text must yield no code, got %s", got)
			}
			if err != nil && strings.Contains(err.Error(), code[4:12]) {
				t.Errorf("errors reach logs and must not show the code: %v", err)
			}
		})
	}
}

func swapped(code string) string {
	last := byte('B')
	if code[Length-1] == last {
		last = 'C'
	}
	return code[:Length-1] + string(last)
}

func FuzzParse(f *testing.F) {
	f.Add(string(CommandCode(Daytime)))
	f.Add(CommandCode(Evening).Groups())
	f.Add("BBBB-BBBB\u00adX\xff")
	f.Fuzz(func(t *testing.T, text string) {
		code, err := Parse(text)
		if err != nil {
			if !errors.Is(err, ErrLength) && !errors.Is(err, ErrLetter) && !errors.Is(err, ErrCheck) {
				t.Fatalf("an error that is none of the documented ones: %v", err)
			}
			return
		}
		if again, err := Parse(code.Groups()); err != nil || again != code {
			t.Fatalf("%q was read as %s, which reads back as %s, %v", text, code, again, err)
		}
	})
}
