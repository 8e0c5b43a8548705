package i18n_test

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"daybook/assets"
)

// texts are all texts of one language: id to its forms, plural ones apart.
type texts map[string][]string

var place = regexp.MustCompile(`{{\s*\.(\w+)\s*}}`)

// readTexts reads the catalog's files on its own, past the library.
func readTexts(t *testing.T) map[string]texts {
	t.Helper()
	names, err := fs.Glob(assets.Texts(), "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]texts{}
	for _, name := range names {
		lang := strings.Split(name, ".")[1]
		if all[lang] == nil {
			all[lang] = texts{}
		}
		var tree map[string]any
		if _, err := toml.DecodeFS(assets.Texts(), name, &tree); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		flatten(all[lang], "", tree)
	}
	return all
}

func flatten(into texts, prefix string, tree map[string]any) {
	if _, ok := tree["other"].(string); ok && prefix != "" {
		for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
			if text, ok := tree[form].(string); ok {
				into[prefix] = append(into[prefix], text)
			}
		}
		return
	}
	for key, value := range tree {
		id := strings.TrimPrefix(prefix+"."+key, ".")
		switch value := value.(type) {
		case string:
			into[id] = []string{value}
		case map[string]any:
			flatten(into, id, value)
		}
	}
}

// places lists what the forms of a text have places for.
func places(forms []string) []string {
	found := map[string]bool{}
	for _, form := range forms {
		for _, match := range place.FindAllStringSubmatch(form, -1) {
			found[match[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func TestEveryTextIsInEveryLanguage(t *testing.T) {
	all := readTexts(t)
	for lang, its := range all {
		for id, forms := range all["en"] {
			other, ok := its[id]
			if !ok {
				t.Errorf("%s is not in %s", id, lang)
				continue
			}
			if !slices.Equal(places(forms), places(other)) {
				t.Errorf("%s has places %v in English and %v in %s", id, places(forms), places(other), lang)
			}
		}
		for id := range its {
			if _, ok := all["en"][id]; !ok {
				t.Errorf("%s is in %s but not in English", id, lang)
			}
		}
	}
}

func TestEveryTextIsWhole(t *testing.T) {
	for lang, its := range readTexts(t) {
		for id, forms := range its {
			for _, form := range forms {
				if strings.TrimSpace(form) == "" || form != strings.TrimSpace(form) {
					t.Errorf("%s in %s is empty or has blanks around it: %q", id, lang, form)
				}
				if strings.Count(form, "{{") != len(place.FindAllString(form, -1)) {
					t.Errorf("%s in %s has a place that is not written {{.Name}}: %q", id, lang, form)
				}
				if strings.Contains(form, "'") && !forTerminal(id) {
					t.Errorf("%s in %s has a straight apostrophe, use ’: %q", id, lang, form)
				}
			}
		}
	}
}

// forTerminal says whether a text is written to terminals, some of which have
// no typographic apostrophe.
func forTerminal(id string) bool {
	return strings.HasPrefix(id, "cli.") || strings.HasPrefix(id, "verify.")
}
