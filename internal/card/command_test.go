package card

import "testing"

// The codes lie on counters as paper: a change here makes them useless.
var printed = map[Command]Code{
	Daytime:       "VCCSHNJRPFBTFKNDVLFHRXSHLVTC",
	Evening:       "VDCSHNJRPFBTJKNDVLFHRXSPBPFH",
	Staying:       "VFCSHNJRPFBTNKNDVLFHRXSXSLHN",
	Leaving:       "VGCSHNJRPFBTSKNDVLFHRXSGBCVT",
	Help:          "VHCSHNJRPFBTXKNDVLFHRXSNXSRN",
	English:       "VJCSHNJRPFBTDKNDVLFHRXSVDTKH",
	Spanish:       "VKCSHNJRPFBTHKNDVLFHRXSFRPFC",
	OtherLanguage: "VLCSHNJRPFBTLKNDVLFHRXSLRSBT",
}

func TestCommandCodesNeverChange(t *testing.T) {
	if len(printed) != len(Commands()) {
		t.Fatalf("%d commands, %d printed codes", len(Commands()), len(printed))
	}
	for command, want := range printed {
		if got := CommandCode(command); got != want {
			t.Errorf("%s: cards in use say %s, this program %s", command, want, got)
		}
	}
}

func TestCommandsReadBack(t *testing.T) {
	for _, command := range Commands() {
		code := CommandCode(command)
		if _, err := Parse(string(code)); err != nil {
			t.Errorf("%s does not read back: %v", command, err)
		}
		if got, ok := code.Command(); !ok || got != command {
			t.Errorf("the card of %s says %s", command, got)
		}
		if code.IsDemo() {
			t.Errorf("%s works in every clinic and is no sample card", command)
		}
		if longestRun(string(code)) > maxRun {
			t.Errorf("%s looks like a key held down: %s", command, code)
		}
	}
}

func TestCommandCodesDifferInSeveralLetters(t *testing.T) {
	for _, a := range Commands() {
		for _, b := range Commands() {
			different := 0
			for i := range Length {
				if CommandCode(a)[i] != CommandCode(b)[i] {
					different++
				}
			}
			if a != b && different < 4 {
				t.Errorf("%s and %s differ in %d letters only", a, b, different)
			}
		}
	}
}

func TestNoCommand(t *testing.T) {
	for _, command := range []Command{0, OtherLanguage + 1, 255} {
		if code := CommandCode(command); code != "" {
			t.Errorf("%d is no command, got %s", command, code)
		}
		if command.String() != "no command" {
			t.Errorf("%d is called %s", command, command)
		}
	}
	unknown := encode([numberBytes]byte{commandRange << 4})
	if command, ok := unknown.Command(); ok {
		t.Errorf("a card of the commands' range that means nothing was read as %s", command)
	}
	if _, ok := Code("").Command(); ok {
		t.Error("the empty code is a command")
	}
}
