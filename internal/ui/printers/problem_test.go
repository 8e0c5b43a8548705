package printers

import (
	"errors"
	"fmt"
	"testing"

	"daybook/internal/platform"
)

func TestEachProblemHasItsOwnSentence(t *testing.T) {
	said := map[string]error{}
	for _, err := range []error{platform.ErrNoPrinting, platform.ErrNoPrinter, platform.ErrPrinterGone, platform.ErrPrintTime, errors.New("out of toner")} {
		id := Problem(fmt.Errorf("print: %w", err))
		if other, twice := said[id]; twice {
			t.Errorf("%v and %v are both %s", err, other, id)
		}
		said[id] = err
	}
	if _, ok := said[Failed]; !ok {
		t.Error("a printer that fails for a reason of its own has the sentence that says so")
	}
}
