package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTwoFirstStartsOnOneFolder: the second refuses in words, whichever language, until
// the first is over; then nothing is left of it.
func TestTwoFirstStartsOnOneFolder(t *testing.T) {
	places := atHome(t)
	release, err := holdSetup(places.data)
	if err != nil {
		t.Fatal(err)
	}
	for language, says := range map[string]string{"en": "being set up in another Daybook window", "es": "se está preparando en otra ventana de Daybook"} {
		_, err := holdSetup(places.data)
		if sentence, code := wordsIn(t, language).explain(err); !errors.Is(err, errSettingUp) || code != exitInUse || !strings.Contains(sentence, says) {
			t.Errorf("%s: %v, %d %q", language, err, code, sentence)
		}
	}
	release()
	if _, err := os.Stat(places.data); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an empty folder is left: %v", err)
	}
	again, err := holdSetup(places.data)
	if err != nil {
		t.Fatal(err)
	}
	again()
}

// TestASecondStartWhileTheFirstIsOpen runs the program itself while another process, as
// it were, is at its first start there: it ends with a sentence, and makes no book.
func TestASecondStartWhileTheFirstIsOpen(t *testing.T) {
	places := atHome(t)
	release, err := holdSetup(places.data)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	out, errOut, code := line(t, "en_US.UTF-8")
	if code != exitInUse || !strings.Contains(errOut, "being set up in another Daybook window") {
		t.Errorf("%d %s%s", code, out, errOut)
	}
	if found, _ := filepath.Glob(filepath.Join(places.data, "daybook.db*")); len(found) > 0 {
		t.Errorf("there is %v", found)
	}
}
