// Package i18n holds Daybook's texts and its ways to write dates, clock times
// and hours, in every language of the clinic.
//
// A Catalog is read once; each screen is handed the Localizer of the language
// it is to speak, and another one when a patient or the desk switches.
package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// English is the language that every text must exist in. It stands in for a
// language that the catalog does not know.
const English = "en"

var (
	// ErrNoEnglish says that a folder of texts holds no English ones.
	ErrNoEnglish = errors.New("no English texts")
	// ErrDuplicate says that two files of one language define the same id.
	ErrDuplicate = errors.New("text defined twice")
	// ErrFileName says that a file is not named <area>.<language>.toml.
	ErrFileName = errors.New("file is not named area.language.toml")
)

// Catalog holds every text in every language. It never changes after Load and
// may be used from several goroutines.
type Catalog struct {
	languages  []string
	localizers map[string]*Localizer
}

// Load reads all files named <area>.<language>.toml at the top of a folder.
// Its errors wrap ErrNoEnglish, ErrDuplicate, ErrFileName or the parser's own.
func Load(folder fs.FS) (*Catalog, error) {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, fmt.Errorf("listing texts: %w", err)
	}
	loading := newLoading()
	for _, name := range names {
		if err := loading.read(folder, name); err != nil {
			return nil, fmt.Errorf("reading texts %s: %w", name, err)
		}
	}
	return loading.catalog()
}

// In returns the Localizer of a language by its code ("en", "es", "es-US"). A
// language without texts is answered with English.
func (c *Catalog) In(lang string) *Localizer {
	code, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if found, ok := c.localizers[code]; ok {
		return found
	}
	return c.localizers[English]
}

// Languages returns the codes of all languages that have texts, English first,
// the others in alphabetical order.
func (c *Catalog) Languages() []string { return slices.Clone(c.languages) }

// loading gathers the files of a catalog while it is being read.
type loading struct {
	bundle *goi18n.Bundle
	seen   map[string]map[string]bool // language code to ids
}

func newLoading() *loading {
	bundle := goi18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	return &loading{bundle: bundle, seen: map[string]map[string]bool{}}
}

func (l *loading) read(folder fs.FS, name string) error {
	parts := strings.Split(path.Base(name), ".")
	if len(parts) != 3 || parts[0] == "" || parts[1] == "" {
		return ErrFileName
	}
	if _, err := language.Parse(parts[1]); err != nil {
		return fmt.Errorf("%w: %w", ErrFileName, err)
	}
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	file, err := l.bundle.ParseMessageFileBytes(data, name)
	if err != nil {
		return err
	}
	return l.note(parts[1], file.Messages)
}

func (l *loading) note(lang string, messages []*goi18n.Message) error {
	ids := l.seen[lang]
	if ids == nil {
		ids = map[string]bool{}
		l.seen[lang] = ids
	}
	for _, message := range messages {
		if ids[message.ID] {
			return fmt.Errorf("%w: %s", ErrDuplicate, message.ID)
		}
		ids[message.ID] = true
	}
	return nil
}

func (l *loading) catalog() (*Catalog, error) {
	if len(l.seen[English]) == 0 {
		return nil, ErrNoEnglish
	}
	c := &Catalog{languages: []string{English}, localizers: map[string]*Localizer{}}
	for lang := range l.seen {
		if lang != English {
			c.languages = append(c.languages, lang)
		}
		c.localizers[lang] = &Localizer{lang: lang, texts: goi18n.NewLocalizer(l.bundle, lang)}
	}
	slices.Sort(c.languages[1:])
	return c, nil
}
