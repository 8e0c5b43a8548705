package guide

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"daybook/assets"

	"github.com/BurntSushi/toml"
)

func TestWhatIsQuotedStandsOnTheScreen(t *testing.T) {
	for language := range folders {
		texts := screenTexts(t, language)
		for _, page := range pages(t, language) {
			for _, quote := range page.quotes() {
				if !onScreen(texts, quote) {
					t.Errorf("%s (%s) says that the screen says %q, and no text of assets/i18n does", page.name, language, quote)
				}
			}
		}
	}
}

// screenTexts are all texts of the screen in a language, plain.
func screenTexts(t *testing.T, language string) []string {
	t.Helper()
	names, err := fs.Glob(assets.Texts(), "*."+language+".toml")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, name := range names {
		var tree map[string]any
		if _, err := toml.DecodeFS(assets.Texts(), name, &tree); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		gather(&texts, tree)
	}
	return texts
}

func gather(into *[]string, tree map[string]any) {
	for _, value := range tree {
		switch value := value.(type) {
		case string:
			*into = append(*into, plain(value))
		case map[string]any:
			gather(into, value)
		}
	}
}

// plain is a text as it is compared: small letters, one kind of apostrophe.
func plain(text string) string {
	return strings.ToLower(strings.ReplaceAll(text, "’", "'"))
}

// onScreen reports whether one of the texts has the quoted words as a part of its own:
// all of it, or from one mark or placeholder to the next.
func onScreen(texts []string, quote string) bool {
	words := strings.TrimRight(strings.TrimSpace(plain(quote)), ".:…,")
	part := regexp.MustCompile(`(^|[.:?!·,;(–»}«¿¡] *[«¿¡]?)` + regexp.QuoteMeta(words) + `($| *[.:?!·,;)–…»]| *\{\{)`)
	for _, text := range texts {
		if strings.Contains(text, words) && part.MatchString(text) {
			return true
		}
	}
	return false
}
