package main

import (
	"io"
	"testing"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// wordsIn is a console that speaks a language and writes nowhere.
func wordsIn(t *testing.T, language string) console {
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	return console{out: io.Discard, err: io.Discard, catalog: catalog, words: catalog.In(language)}
}

// makeBookAsked makes a book and gives its recovery key.
func makeBookAsked(t *testing.T, places folders) *vault.Recovery {
	t.Helper()
	created, err := book.Create(bookOptions(places, platform.NewSystemClock()), book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatalf("make a book: %v", err)
	}
	return created.Recovery
}

// renameClinic records one entry.
func renameClinic(t *testing.T, places folders, name string) {
	t.Helper()
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	settings := b.Settings()
	settings.Clinic = name
	if _, err := b.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
}

// clinicName reads the name from the book at home.
func clinicName(t *testing.T) string {
	t.Helper()
	places, err := defaultFolders("")
	if err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	return b.Settings().Clinic
}
