package book

import (
	"fmt"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// enrol adds patients who come in the evening, each with a card, in one commit.
func (r *rig) enrol(count int) map[clinic.PatientID]card.Code {
	r.t.Helper()
	from := clinic.NewDate(2026, 11, 2)
	codes := map[clinic.PatientID]card.Code{}
	var items []Item
	for n := range count {
		id := clinic.PatientID(fmt.Sprintf("patient-%03d", n))
		code, err := card.Mint(r.options.Random)
		if err != nil {
			r.t.Fatalf("mint a card: %v", err)
		}
		codes[id] = code
		plan := clinic.Plan{From: from, Track: evening, Days: []time.Weekday{time.Monday}, WeeklyMinutes: 180}
		for _, command := range []clinic.Command{
			clinic.SavePatient{Patient: clinic.Patient{ID: id, Number: fmt.Sprint(300_000 + n), Family: "Okonkwo", Given: fmt.Sprint("Ada ", n), BirthDate: clinic.NewDate(1990, 1, 2), Language: "en"}},
			clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID("stay-" + id), Patient: id, Program: program, From: from, Plans: []clinic.Plan{plan}}},
			clinic.IssueCard{Patient: id, Hash: r.CardHash(code), Short: code.Short()},
		} {
			items = append(items, Item{Actor: r.desk, Command: command})
		}
	}
	if _, err := r.Batch(items...); err != nil {
		r.t.Fatalf("enrol %d patients: %v", count, err)
	}
	return codes
}

// claims counts the entries of the journal that claim a visit, by patient.
func (r *rig) claims() map[clinic.PatientID]int {
	r.t.Helper()
	r.Close()
	defer r.openAgain()
	inspection, err := Inspect(r.options)
	if err != nil {
		r.t.Fatalf("inspect: %v", err)
	}
	defer inspection.Close()
	claims := map[clinic.PatientID]int{}
	err = inspection.Entries(func(_, header, body []byte, unreadable error) error {
		if unreadable != nil {
			return unreadable
		}
		entry, err := journal.ReadEntry(header, body)
		if err != nil || entry.Kind != (clinic.VisitClaimed{}).Kind() {
			return err
		}
		payload, err := journal.Payload(body)
		if err != nil {
			return err
		}
		event, err := clinic.DecodeEvent(entry.Kind, payload)
		if claimed, ok := event.(clinic.VisitClaimed); ok {
			claims[claimed.Patient]++
		}
		return err
	})
	if err != nil {
		r.t.Fatalf("read the journal: %v", err)
	}
	return claims
}
