package guide

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryPageIsThereInBothLanguages(t *testing.T) {
	english, spanish := pages(t, "en"), pages(t, "es")
	for name, page := range english {
		twin, ok := spanish[name]
		if !ok {
			t.Errorf("%s has no Spanish twin in docs/guide/es", name)
			continue
		}
		same(t, name, "headings", page.headings(), twin.headings())
		same(t, name, "pictures", baseNames(page.pictures()), baseNames(twin.pictures()))
		same(t, name, "links", page.links(), twin.links())
		same(t, name, "keys", page.keys(), twin.keys())
	}
	for name := range spanish {
		if _, ok := english[name]; !ok {
			t.Errorf("docs/guide/es/%s has no English twin", name)
		}
	}
}

func same(t *testing.T, name, what string, english, spanish []string) {
	t.Helper()
	if !slices.Equal(english, spanish) {
		t.Errorf("%s: the two languages differ in their %s:\n  English %q\n  Spanish %q", name, what, english, spanish)
	}
}

func baseNames(paths []string) []string {
	var names []string
	for _, path := range paths {
		names = append(names, filepath.Base(path))
	}
	return names
}

var link = regexp.MustCompile(`[^!]\[[^\]]*\]\(([^)#]*)[^)]*\)`)

// links are the pages that the page leads to, sorted; to itself, and to its own twin,
// not counted.
func (p page) links() []string {
	var names []string
	for _, found := range link.FindAllStringSubmatch(p.text, -1) {
		if name := filepath.Base(found[1]); found[1] != "" && name != p.name {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

var (
	aKey        = regexp.MustCompile(`^(Ctrl\+[A-Z]|F\d+|[A-Z0-9]|/|Enter|Esc|Home|Tab|Space|Del|PgUp|PgDn|[←→↑↓ ]+)$`)
	spanishKeys = map[string]string{"Espacio": "Space", "Supr": "Del", "RePág": "PgUp", "AvPág": "PgDn", "Inicio": "Home"}
)

// keys are those that the page has in bold, by their English names, sorted.
func (p page) keys() []string {
	var names []string
	for _, found := range bold.FindAllStringSubmatch(p.text, -1) {
		name := found[1]
		if english, ok := spanishKeys[name]; ok && p.language == "es" {
			name = english
		}
		if aKey.MatchString(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// leadsTo expects a file where the page says that there is one.
func (p page) leadsTo(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(p.folder, path)); err != nil {
		t.Errorf("%s (%s) leads to %s, which is not there", p.name, p.language, path)
	}
}

// pictureBytes is how large all pictures together may be, in bytes: they go into every
// package.
const pictureBytes = 4 << 20

func TestEveryLinkAndPictureIsThere(t *testing.T) {
	shown, size := map[string]bool{}, int64(0)
	for language := range folders {
		for _, page := range pages(t, language) {
			for _, path := range page.pictures() {
				if !strings.Contains(path, "pictures/"+language+"/") {
					t.Errorf("%s (%s) shows %s, a picture of the other language", page.name, language, path)
				}
				shown[language+"/"+filepath.Base(path)] = true
				page.leadsTo(t, path)
			}
			for _, found := range link.FindAllStringSubmatch(page.text, -1) {
				page.leadsTo(t, found[1])
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(docs, "pictures", "*", "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
		if name := filepath.Base(filepath.Dir(file)) + "/" + filepath.Base(file); !shown[name] {
			t.Errorf("docs/pictures/%s is shown on no page", name)
		}
	}
	if size > pictureBytes {
		t.Errorf("the pictures are %d KB together, more than %d", size>>10, pictureBytes>>10)
	}
}
