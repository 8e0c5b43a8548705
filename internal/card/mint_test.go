package card

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"pgregory.net/rapid"
)

// draws gives the drawn bytes first and then never repeating ones.
func draws(t *rapid.T) io.Reader {
	first := rapid.SliceOfN(rapid.Byte(), 0, 60).Draw(t, "random")
	rest := make([]byte, 256*numberBytes)
	for i := range rest {
		rest[i] = byte(i*7 + i>>8)
	}
	return io.MultiReader(bytes.NewReader(first), bytes.NewReader(rest))
}

func TestMintedCodesReadBackAndKeepToTheirRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code, err := Mint(draws(t))
		if err != nil {
			t.Fatal(err)
		}
		demo, err := MintDemo(draws(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []Code{code, demo} {
			if parsed, err := Parse(string(c)); err != nil || parsed != c {
				t.Fatalf("a new card must read back as itself: %s, %s, %v", c, parsed, err)
			}
			if _, is := c.Command(); is {
				t.Fatalf("%s is a command card", c)
			}
			if longestRun(string(c)) > maxRun {
				t.Fatalf("%s repeats a letter more than %d times", c, maxRun)
			}
		}
		if code.IsDemo() || code[0] == Alphabet[commandRange] {
			t.Fatalf("a real card lies in a reserved range: %s", code)
		}
		if !demo.IsDemo() {
			t.Fatalf("a sample card lies outside the samples' range: %s", demo)
		}
	})
}

func TestMintUsesEveryBit(t *testing.T) {
	base := []byte{0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xD1, 0x23, 0x45, 0x67, 0x89, 0xAB}
	seen := map[Code]bool{}
	for bit := range 8 * numberBytes {
		if bit < 4 {
			continue // the range lives in the first letter
		}
		number := bytes.Clone(base)
		number[bit/8] ^= 0x80 >> (bit % 8)
		for _, mint := range []func(io.Reader) (Code, error){Mint, MintDemo} {
			code, err := mint(bytes.NewReader(number))
			if err != nil {
				t.Fatal(err)
			}
			if seen[code] {
				t.Fatalf("bit %d of the random number is lost", bit)
			}
			seen[code] = true
		}
	}
}

type stuck byte

func (s stuck) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(s)
	}
	return len(p), nil
}

func TestMintRefusesBrokenRandomness(t *testing.T) {
	for name, source := range map[string]io.Reader{
		"ends early":      bytes.NewReader(make([]byte, 11)),
		"always zero":     stuck(0),
		"always reserved": stuck(0xFF),
	} {
		for _, mint := range []func(io.Reader) (Code, error){Mint, MintDemo} {
			if code, err := mint(source); !errors.Is(err, ErrRandom) || code != "" {
				t.Errorf("%s: expected ErrRandom, got %q, %v", name, code, err)
			}
		}
	}
}
