package export

import (
	"encoding/json"
	"maps"
	"slices"

	"daybook/internal/clinic"
)

// tablesOfBook are the clinic itself, its staff and stations, and the journal.
func tablesOfBook() []table {
	journal := newTable("journal", journalRows, "entry", "station", "recorded_at", "actor", "staff_id", "staff_name", "kind", "patient_id", "batch", "sentence", "withheld")
	visits := newTable("visit_records", recordRows, "entry", "station", "recorded_at", "actor", "staff_id", "visit_id", "patient_id", "date", "kind", "recorded")
	journal.told, visits.told = true, true
	return []table{
		newTable("settings", settingRows, "setting", "value"),
		newTable("staff", staffRows, "staff_id", "name", "credential", "license", "role", "left", "valid_to"),
		newTable("stations", stationRows, "station", "entries", "first_entry", "first_at", "last_entry", "last_at", "here"),
		newTable("paper", paperRows, "patient_id", "date", "paper_word", "minutes", "by_staff_id", "recorded_at", "removed"),
		newTable("paper_weeks", paperWeekRows, "week", "agree", "compared", "by_staff_id", "recorded_at", "reopened"),
		visits, journal,
	}
}

// settingRows are the clinic's choices by their names in the journal.
func settingRows(r *reading, write row) error {
	data, err := json.Marshal(r.Record.Settings())
	if err != nil {
		return err
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		value := string(all[name])
		var text string
		if json.Unmarshal(all[name], &text) == nil {
			value = text
		}
		if err := write(name, value); err != nil {
			return err
		}
	}
	return nil
}

func staffRows(r *reading, write row) error {
	for _, s := range r.Record.StaffList() {
		if err := write(s.ID, s.Name, s.Credential, s.License, s.Role, s.Left, s.Until); err != nil {
			return err
		}
	}
	return nil
}

func stationRows(r *reading, write row) error {
	for _, s := range r.end.stations {
		if err := write(s.id, s.entries, s.first.N, s.first.Time, s.last.N, s.last.Time, s.id == r.book.Station()); err != nil {
			return err
		}
	}
	return nil
}

func paperRows(r *reading, write row) error {
	figures, err := r.Record.PaperOn(firstDay(), finalDay())
	if err != nil {
		return err
	}
	for _, f := range figures {
		if err := write(f.Patient, f.Date, f.Paper.Word, f.Paper.Minutes, f.By, f.At, f.Removed); err != nil {
			return err
		}
	}
	return nil
}

func paperWeekRows(r *reading, write row) error {
	weeks, err := r.Record.ParallelWeeks()
	if err != nil {
		return err
	}
	for _, w := range weeks {
		if err := write(w.Week, w.Agree, w.Of, w.By, w.At, w.Open); err != nil {
			return err
		}
	}
	return nil
}

// journalRows are every entry in a sentence.
func journalRows(r *reading, write row) error {
	return r.eachEntry(func(e entry) error {
		actor := clinic.ParseActor(e.Actor)
		staff, _ := r.Record.Staff(actor.Staff)
		return write(e.N, e.Station, e.Time, string(actor.Kind), actor.Staff, staff.Name, e.Kind, e.patient, e.Batch, e.sentence, e.withheld)
	})
}

// recordRows are what was recorded of visits, one after the other: what was said first
// stands there beside what it was corrected to.
func recordRows(r *reading, write row) error {
	return r.eachEntry(func(e entry) error {
		event, about := e.event.(clinic.VisitEvent)
		if !about {
			return nil
		}
		actor, ref := clinic.ParseActor(e.Actor), event.Ref()
		return write(e.N, e.Station, e.Time, string(actor.Kind), actor.Staff, ref.Visit, ref.Patient, ref.Date, e.Kind, json.RawMessage(e.payload))
	})
}
