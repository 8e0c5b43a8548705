package book

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// loadSnapshot reads the reference data of a book into memory.
func loadSnapshot(t tables) (*snapshot, error) {
	s := &snapshot{commits: commitsOf(t)}
	steps := []func() error{
		func() error { return s.loadKinds(t) },
		func() error { return s.loadClinic(t) },
		func() error {
			return eachRecord(t, bucketProgram, func(_ []byte, p clinic.Program) { s.programs.put(p.ID, p) })
		},
		func() error {
			return eachRecord(t, bucketTrack, func(_ []byte, x clinic.Track) { s.tracks.put(x.ID, x) })
		},
		func() error {
			return eachRecord(t, bucketStaff, func(key []byte, x clinic.Staff) { s.staff.put(clinic.StaffID(key), x) })
		},
		func() error {
			return eachRecord(t, bucketPatient, func(_ []byte, x clinic.Patient) { s.putPatient(x) })
		},
		func() error {
			return eachRecord(t, bucketAdmission, func(_ []byte, x clinic.Admission) { s.putAdmission(x) })
		},
		func() error { return eachRecord(t, bucketCard, func(_ []byte, x clinic.Card) { s.putCard(x) }) },
		func() error { return eachRecord(t, bucketHold, func(_ []byte, x clinic.Hold) { s.putHold(x) }) },
		func() error {
			return eachRecord(t, bucketChosen, func(_ []byte, x clinic.TrackChosen) {
				s.chosen.put(chosenKey{x.Patient, x.Date}, x.Track)
			})
		},
		func() error {
			return eachRecord(t, bucketClosure, func(_ []byte, x clinic.Closure) { s.closures.put(x.ID, x) })
		},
		func() error {
			return eachRecord(t, bucketChange, func(_ []byte, x clinic.SessionChange) { s.putChange(x) })
		},
		func() error {
			return eachRecord(t, bucketPayer, func(_ []byte, x clinic.Payer) { s.payers.put(x.ID, x) })
		},
		func() error {
			return eachRecord(t, bucketCoverage, func(_ []byte, x clinic.Coverage) { s.putCoverage(x) })
		},
		func() error {
			return eachRecord(t, bucketAuthorization, func(_ []byte, x clinic.Authorization) { s.putAuthorization(x) })
		},
		func() error {
			return eachRecord(t, bucketContact, func(_ []byte, x clinic.Contact) { s.putContact(x) })
		},
		func() error {
			return eachRecord(t, bucketMerge, func(key []byte, x clinic.MergeRecord) { s.putMerge(clinic.PatientID(key), x) })
		},
		func() error {
			return eachRecord(t, bucketPurged, func(key []byte, p purgedRecord) { s.purged.put(string(key), p) })
		},
		func() error {
			return eachRecord(t, bucketPeriod, func(_ []byte, x clinic.Period) {
				if x.ID != "" {
					s.periods.put(x.ID, x)
				}
			})
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, fmt.Errorf("load the book: %w", err)
		}
	}
	return s, nil
}

func (s *snapshot) loadClinic(t tables) error {
	return t.tx.Walk(bucketClinic, nil, func(key, sealed []byte) (bool, error) {
		plain, err := t.ring.Open(vault.Place{Bucket: bucketClinic, Key: key}, sealed)
		if err != nil {
			return false, err
		}
		var whole struct {
			Value json.RawMessage `json:"v"`
		}
		if err := json.Unmarshal(plain, &whole); err != nil {
			return false, err
		}
		return true, s.loadSingle(string(key), whole.Value)
	})
}

func (s *snapshot) loadSingle(key string, value []byte) error {
	if station, ok := strings.CutPrefix(key, keyCopies); ok {
		return s.loadCopies(station, value)
	}
	if station, ok := strings.CutPrefix(key, keyUnlock); ok {
		var held unlockRecord
		err := json.Unmarshal(value, &held)
		s.unlocks.put(station, held)
		return err
	}
	switch key {
	case keyFounded:
		return json.Unmarshal(value, &s.founded)
	case keySettings:
		return json.Unmarshal(value, &s.settings)
	case keyDesk:
		return json.Unmarshal(value, &s.desk)
	case keyLogo:
		return json.Unmarshal(value, &s.logo)
	case keyRecovery:
		var held recoveryRecord
		err := json.Unmarshal(value, &held)
		s.recovery = held.sheet()
		return err
	case keyClock:
		return json.Unmarshal(value, &s.clock)
	}
	return nil
}

// commitsOf is how many commits the book has seen in a transaction.
func commitsOf(t tables) uint64 {
	raw := t.tx.Get(bucketMeta, []byte(metaCommits))
	if len(raw) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(raw)
}
