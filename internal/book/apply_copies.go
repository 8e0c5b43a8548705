package book

import (
	"encoding/json"
	"maps"
	"slices"

	"daybook/internal/clinic"
)

// copiesRecord is what the book keeps of a station's copies: its places, and the
// last good backup of each folder.
type copiesRecord struct {
	Places  []clinic.CopyPlace               `json:"places,omitempty"`
	Said    bool                             `json:"said,omitempty"`
	Backups map[string]clinic.BackupOfFolder `json:"backups,omitempty"`
}

func (r copiesRecord) plan() clinic.CopyPlan {
	plan := clinic.CopyPlan{Places: r.Places, Said: r.Said}
	for _, folder := range slices.Sorted(maps.Keys(r.Backups)) {
		plan.Backups = append(plan.Backups, r.Backups[folder])
	}
	return plan
}

// applyCopies keeps where a station's copies go, and the last backup of each
// folder: a register for each.
func (a applier) applyCopies(event clinic.Event, at stamp) error {
	station, register, set := "", "places", func(*copiesRecord) {}
	switch e := event.(type) {
	case clinic.CopyPlacesSet:
		station = e.Station
		set = func(r *copiesRecord) { r.Places, r.Said = e.Places, true }
	case clinic.BackupWritten:
		station, register = e.Station, "backup "+e.Backup.Folder
		set = func(r *copiesRecord) {
			if r.Backups == nil {
				r.Backups = map[string]clinic.BackupOfFolder{}
			}
			r.Backups[e.Backup.Folder] = e.Backup
		}
	}
	held, err := change(a.tables, bucketClinic, []byte(keyCopies+station), register, at, set)
	if err == nil {
		a.copies.put(station, held.plan())
	}
	return err
}

func (s *snapshot) loadCopies(station string, value []byte) error {
	var held copiesRecord
	err := json.Unmarshal(value, &held)
	s.copies.put(station, held.plan())
	return err
}

// Copies is where this station keeps copies of the book.
func (b *Book) Copies() clinic.CopyPlan { return b.memory().Copies(b.station) }
