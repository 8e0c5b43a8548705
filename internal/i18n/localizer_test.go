package i18n_test

import (
	"testing"

	"daybook/internal/i18n"
)

func small(t *testing.T) *i18n.Catalog {
	t.Helper()
	catalog, err := i18n.Load(folder(map[string]string{
		"a.en.toml": `
plain = "Hello"
only = "Only English"
named = "Hello {{.Name}}"
[places]
one = "{{.Count}} place left"
other = "{{.Count}} places left"`,
		"a.es.toml": `
plain = "Hola"
named = "Hola, {{.Name}}"
[places]
one = "queda {{.Count}} lugar"
other = "quedan {{.Count}} lugares"`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func TestT(t *testing.T) {
	for _, c := range []struct {
		lang, id string
		args     []i18n.Args
		want     string
	}{
		{"en", "plain", nil, "Hello"},
		{"es", "plain", nil, "Hola"},
		{"es", "only", nil, "Only English"},
		{"en", "named", []i18n.Args{{"Name": "María <José>"}}, "Hello María <José>"},
		{"en", "places", []i18n.Args{{"Count": 1}}, "1 place left"},
		{"en", "places", []i18n.Args{{"Count": 4}}, "4 places left"},
		{"en", "places", []i18n.Args{{"Count": 0}}, "0 places left"},
		{"es", "places", []i18n.Args{{"Count": 1}}, "queda 1 lugar"},
		{"es", "places", []i18n.Args{{"Count": 2}}, "quedan 2 lugares"},
		{"en", "absent", nil, "⟦absent⟧"},
		{"es", "absent", []i18n.Args{{"Count": 2}}, "⟦absent⟧"},
		{"en", "named", []i18n.Args{{}}, "⟦named⟧"},
		{"en", "named", nil, "⟦named⟧"},
	} {
		if got := small(t).In(c.lang).T(c.id, c.args...); got != c.want {
			t.Errorf("%s in %s is %q, want %q", c.id, c.lang, got, c.want)
		}
	}
}

func TestLanguage(t *testing.T) {
	if got := small(t).In("es").Language(); got != "es" {
		t.Errorf("the language is %q, want es", got)
	}
}

func TestOwnNames(t *testing.T) {
	catalog := load(t)
	for lang, want := range map[string]string{"en": "English", "es": "Español"} {
		if got := catalog.In(lang).Name(); got != want {
			t.Errorf("the language %s calls itself %q, want %q", lang, got, want)
		}
	}
}
