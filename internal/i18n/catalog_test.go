package i18n_test

import (
	"errors"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"daybook/assets"
	"daybook/internal/i18n"
)

// load reads the shared texts alone: what a date looks like does not depend on
// the other screens' files.
func load(t *testing.T) *i18n.Catalog {
	t.Helper()
	files := map[string]string{}
	for _, lang := range []string{"en", "es"} {
		name := "common." + lang + ".toml"
		data, err := fs.ReadFile(assets.Texts(), name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(data)
	}
	catalog, err := i18n.Load(folder(files))
	if err != nil {
		t.Fatalf("loading the shared texts: %v", err)
	}
	return catalog
}

func TestWholeCatalogLoads(t *testing.T) {
	if _, err := i18n.Load(assets.Texts()); err != nil {
		t.Errorf("loading the catalog: %v", err)
	}
}

func folder(files map[string]string) fstest.MapFS {
	made := fstest.MapFS{}
	for name, text := range files {
		made[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return made
}

func TestLoadRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  error
	}{
		"nothing":          {nil, i18n.ErrNoEnglish},
		"no English":       {map[string]string{"a.es.toml": "a.b = 'x'"}, i18n.ErrNoEnglish},
		"the same id":      {map[string]string{"a.en.toml": "a.b = 'x'", "b.en.toml": "a.b = 'y'"}, i18n.ErrDuplicate},
		"no language":      {map[string]string{"a.toml": "a.b = 'x'"}, i18n.ErrFileName},
		"no such language": {map[string]string{"a.nolanguage.toml": "a.b = 'x'"}, i18n.ErrFileName},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := i18n.Load(folder(c.files)); !errors.Is(err, c.want) {
				t.Errorf("Load says %v, want %v", err, c.want)
			}
		})
	}
}

func TestLoadRefusesBrokenFile(t *testing.T) {
	if _, err := i18n.Load(folder(map[string]string{"a.en.toml": "a = = b"})); err == nil {
		t.Error("a file that is not TOML was loaded")
	}
}

func TestLanguages(t *testing.T) {
	made, err := i18n.Load(folder(map[string]string{
		"a.pl.toml": "a.b = 'pl'", "a.en.toml": "a.b = 'en'", "b.es.toml": "a.b = 'es'",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"en", "es", "pl"}; !slices.Equal(made.Languages(), want) {
		t.Errorf("languages are %v, want %v", made.Languages(), want)
	}
	for asked, want := range map[string]string{
		"en": "en", "es": "es", "ES": "es", "es-US": "es", "tl": "en", "": "en", "not a code": "en",
	} {
		if got := made.In(asked).T("a.b"); got != want {
			t.Errorf("asked for %q, the text is in %q, want %q", asked, got, want)
		}
	}
}
