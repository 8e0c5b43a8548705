// Package guide holds the guide for the clinic (docs/guide.md, docs/guide) against
// itself and against the program: every page is there in both languages and says the
// same, every picture exists, and what it quotes from the screen stands there.
package guide

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

const docs = "../../docs"

// page is one page of the guide in one language.
type page struct {
	name     string // first-day.md
	folder   string // that it lies in
	language string
	text     string // without blocks of code
}

var code = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")

// folders of the pages, by language.
var folders = map[string]string{"en": "guide", "es": "guide/es"}

// pages are those of one language, by name.
func pages(t *testing.T, language string) map[string]page {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(docs, folders[language], "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	if language == "en" {
		files = append(files, filepath.Join(docs, "guide.md"))
	}
	all := map[string]page{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		all[name] = page{name, filepath.Dir(file), language, code.ReplaceAllString(string(text), "")}
	}
	if len(all) < 10 {
		t.Fatalf("expected the pages of the guide in %q, found %d", language, len(all))
	}
	return all
}

var (
	heading = regexp.MustCompile(`(?m)^(#+) `)
	picture = regexp.MustCompile(`!\[([^\]]*)\]\(([^)]+)\)`)
	both    = regexp.MustCompile(`\*\*\*([^*\n]+)\*\*\*`)
	slanted = regexp.MustCompile(`\*([^*\n]+)\*`)
	bold    = regexp.MustCompile(`\*\*([^*\n]+)\*\*`)
)

// headings are the levels of the page's headings, in their order: "#", "##".
func (p page) headings() []string {
	var levels []string
	for _, found := range heading.FindAllStringSubmatch(p.text, -1) {
		levels = append(levels, found[1])
	}
	return levels
}

// pictures are the paths of the page's pictures as it writes them.
func (p page) pictures() []string {
	var paths []string
	for _, found := range picture.FindAllStringSubmatch(p.text, -1) {
		paths = append(paths, found[2])
	}
	return paths
}

// quotes are what the page says stands on the screen: its slanted words, and the bold
// slanted ones.
func (p page) quotes() []string {
	var all []string
	text := bold.ReplaceAllString(both.ReplaceAllString(p.text, "*$1*"), "")
	for _, found := range slanted.FindAllStringSubmatch(text, -1) {
		all = append(all, found[1])
	}
	return all
}
