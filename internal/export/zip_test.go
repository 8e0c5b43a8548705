package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// unzipped are the files of an export by their names.
func unzipped(t testing.TB, data []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, file := range archive.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		files[file.Name] = string(text)
	}
	return files
}

// lines are the rows of a table by the names of its columns.
func lines(t testing.TB, text string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("read a table: %v, %q", err, text)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		line := map[string]string{}
		for i, name := range rows[0] {
			line[name] = row[i]
		}
		all = append(all, line)
	}
	return all
}

// anEvening has Ana come and be attested, and José be excused from a call.
func (r *rig) anEvening() {
	r.t.Helper()
	if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); err != nil {
		r.t.Fatal(err)
	}
	ref := clinic.VisitRef{Visit: clinic.VisitIDOf("ana", clinic.SessionIDOf(evening, r.Today(), 0)), Patient: "ana", Date: r.Today()}
	r.must(r.desk, clinic.ConfirmArrival{Ref: ref})
	r.clock.on(2 * 60 * 60 * 1e9)
	r.must(r.desk, clinic.Attest{Ref: ref, Attestation: clinic.Attestation{Block: "e1Monday", Present: true, Witness: "ray"}})
	r.must(r.desk, clinic.CheckOut{Ref: ref})
}

func TestTablesHoldWhatTheBookHolds(t *testing.T) {
	r := newRig(t)
	r.anEvening()
	files := unzipped(t, exported(t, r.Book, r.optionsFor(clinic.ExportTables)))
	patients := lines(t, files["patients.csv"])
	if len(patients) != 2 || patients[0]["family_name"] != "Zyxwvutová" || patients[1]["family_name"] != "Núñez Ó Briain" || patients[0]["birth_date"] != "1987-03-14" {
		t.Errorf("expected both patients with their accents, got %v", patients)
	}
	if note := patients[0]["note"]; note != "'=cmd|' /C calc'!A0" {
		t.Errorf("a note that looks like a formula must not be one, got %q", note)
	}
	visits := lines(t, files["visits.csv"])
	want := map[string]string{"date": "2026-11-16", "session_starts": "2026-11-16T20:00:00-05:00", "claimed_via": "card", "claimed_at": "2026-11-16T19:40:00-05:00", "credited_minutes": "90", "verified": "yes", "does_not_count": "no", "absence": ""}
	if len(visits) != 1 {
		t.Fatalf("expected one visit, got %v", visits)
	}
	for name, value := range want {
		if visits[0][name] != value {
			t.Errorf("visits: expected %s to be %q, got %q", name, value, visits[0][name])
		}
	}
	for file, has := range map[string]map[string]string{
		"credited_days.csv":  {"patient_id": "ana", "date": "2026-11-16", "credited_minutes": "90", "billable": "no", "verdict": "no_payer"},
		"credited_weeks.csv": {"stay_id": "stay", "week": "2026-11-16", "credited_minutes": "90"},
		"attestations.csv":   {"block_starts": "2026-11-16T20:00:00-05:00", "topic": "Prevención", "present": "yes", "witness_staff_id": "ray"},
		"programs.csv":       {"name": "IOP", "name_es": "PAI"},
		"schedule.csv":       {"weekday": "monday", "starts": "20:00", "room": "Room 2", "capacity": "12"},
		"staff.csv":          {"name": "Ray Ó Sé", "credential": "LPC", "role": "counselor"},
		"cards.csv":          {"patient_id": "ana", "revoked": "no"},
		"stations.csv":       {"station": r.Station(), "first_entry": "1", "here": "yes"},
		"settings.csv":       {"setting": "clinic", "value": "Faro del Puerto"},
		"journal.csv":        {"kind": "staff.pin_set", "withheld": "secret", "sentence": "staff_pin "},
		"visit_records.csv":  {"kind": "visit.claimed", "actor": "lobby", "patient_id": "ana"},
	} {
		if !slices.ContainsFunc(lines(t, files[file]), func(line map[string]string) bool {
			for name, value := range has {
				if line[name] != value {
					return false
				}
			}
			return true
		}) {
			t.Errorf("%s: expected a line with %v, got\n%s", file, has, files[file])
		}
	}
}

// TestTheDictionaryKnowsEveryColumn, in both languages, and no other.
func TestTheDictionaryKnowsEveryColumn(t *testing.T) {
	r := newRig(t)
	for _, language := range []string{"en", "es"} {
		options := r.optionsFor(clinic.ExportTables)
		options.Words = wordsOf(t, language)
		files := unzipped(t, exported(t, r.Book, options))
		explained := map[string]bool{}
		for _, line := range lines(t, files["dictionary.csv"]) {
			explained[line["file"]+" "+line["column"]] = true
			if line["meaning"] == "" || line["type"] == "" || line["example"] == "" || strings.Contains(line["meaning"]+line["unit"], "⟦") {
				t.Errorf("%s: %v is not explained", language, line)
			}
		}
		columns := 0
		for name, text := range files {
			if name == "dictionary.csv" || name == "READ-ME.txt" {
				continue
			}
			head, _, _ := strings.Cut(strings.TrimPrefix(text, "\uFEFF"), "\r\n")
			for _, column := range strings.Split(head, ",") {
				columns++
				if !explained[name+" "+column] {
					t.Errorf("%s: the column %s of %s is not in the dictionary", language, column, name)
				}
			}
		}
		if columns != len(explained) || columns < 200 {
			t.Errorf("%s: the dictionary explains %d columns, the files have %d", language, len(explained), columns)
		}
		if readMe := files["READ-ME.txt"]; strings.Contains(readMe, "⟦") || !strings.Contains(readMe, "Faro del Puerto") || !strings.Contains(readMe, "America/New_York") {
			t.Errorf("%s: the text beside the tables says\n%s", language, readMe)
		}
	}
}

// TestEveryColumnIsUsed finds what the dictionary explains for nothing.
func TestEveryColumnIsUsed(t *testing.T) {
	used := map[string]bool{}
	for _, t := range tables() {
		for _, c := range t.columns {
			used[c.Name] = true
		}
	}
	for _, c := range wholeColumns() {
		used[c.Name] = true
	}
	met := map[string]bool{}
	for _, c := range dictionary() {
		if !used[c.Name] || met[c.Name] {
			t.Errorf("the column %s stands in the dictionary twice, or for nothing", c.Name)
		}
		met[c.Name] = true
	}
	for name := range used {
		if !met[name] {
			t.Errorf("the column %s is not in the dictionary", name)
		}
	}
}

// TestATableTellsWhatWasToldInAnEmergency, by whom and when.
func TestATableTellsWhatWasToldInAnEmergency(t *testing.T) {
	r := newRig(t)
	r.must(r.desk, clinic.RecordDisclosure{Disclosure: clinic.Disclosure{
		ID: "d", Patient: "ana", Basis: clinic.BasisEmergency, Recipient: "Dr. Kim", Affiliation: "County Hospital", Reason: "Fainted",
		Told: "That she takes insulin", ToldBy: "Marcus Okafor", Made: began(), From: r.Today(), To: r.Today(), Delivery: clinic.DeliverySpoken, Language: "en"}})
	rows := lines(t, unzipped(t, exported(t, r.Book, r.optionsFor(clinic.ExportTables)))["disclosures.csv"])
	if len(rows) != 1 || rows[0]["told"] != "That she takes insulin" || rows[0]["told_by"] != "Marcus Okafor" || rows[0]["disclosed_at"] != "2026-11-16T19:40:00-05:00" {
		t.Errorf("expected what was told, by whom and when, got %v", rows)
	}
}

// TestRecordsThatMustNotBeRemovedHaveATable, with who asked for it, and come along into
// a book that is made of the export.
func TestRecordsThatMustNotBeRemovedHaveATable(t *testing.T) {
	r := newRig(t)
	r.must(r.director, clinic.SetLegalHold{Patient: "ana", Reason: "Subpoena 26-CR-1184"})
	r.must(r.director, clinic.SetLegalHold{Patient: "jose", Reason: "Audit"})
	r.must(r.director, clinic.LiftLegalHold{Patient: "jose", Reason: "Audit is over"})
	rows := lines(t, unzipped(t, exported(t, r.Book, r.optionsFor(clinic.ExportTables)))["legal_holds.csv"])
	want := map[string]string{"patient_id": "ana", "reason": "Subpoena 26-CR-1184", "by_staff_id": "ruth", "held_since": "2026-11-16"}
	if len(rows) != 1 || !maps.Equal(rows[0], want) {
		t.Errorf("expected the one that stands, %v, got %v", want, rows)
	}
	i, target := prepared(t, r, exported(t, r.Book, r.optionsFor(clinic.ExportWhole)))
	target.Path = i.draft()
	draft, err := book.OpenByRecovery(target, i.Recovery)
	if err != nil {
		t.Fatal(err)
	}
	defer i.Discard()
	defer draft.Close()
	if again := lines(t, unzipped(t, exported(t, draft, r.optionsFor(clinic.ExportTables)))["legal_holds.csv"]); len(again) != 1 || !maps.Equal(again[0], want) {
		t.Errorf("expected it in the book that was made of it, got %v", again)
	}
}
