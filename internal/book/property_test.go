package book

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"

	"pgregory.net/rapid"
)

// lobbyDay plays random acts of a patient and of the desk over some days, on a
// real book. Refusals are part of life.
func lobbyDay(t *rapid.T, r *rig) {
	ref := func() clinic.VisitRef {
		date := r.Today()
		track := rapid.SampledFrom([]clinic.TrackID{daytime, evening}).Draw(t, "track")
		return clinic.VisitRef{Visit: clinic.VisitIDOf(r.ana, clinic.SessionIDOf(track, date, 0)), Patient: r.ana, Date: date}
	}
	track := func() clinic.TrackID {
		return rapid.SampledFrom([]clinic.TrackID{"", daytime, evening}).Draw(t, "chosen")
	}
	for range rapid.IntRange(1, 25).Draw(t, "acts") {
		r.clock.to(r.clock.Now().Add(time.Duration(rapid.IntRange(0, 400).Draw(t, "minutes")) * time.Minute))
		switch rapid.IntRange(0, 16).Draw(t, "act") {
		case 0, 1, 2:
			intent := clinic.Intent(rapid.IntRange(0, 2).Draw(t, "intent"))
			if _, err := r.AnswerCard(r.code, track(), intent); err != nil {
				t.Fatalf("a scan failed: %v", err)
			}
		case 3:
			r.Do(r.desk, clinic.ConfirmArrival{Ref: ref()})
		case 4:
			r.Do(r.desk, clinic.CheckOut{Ref: ref()})
		case 5:
			r.Do(r.desk, clinic.WithdrawDeparture{Ref: ref(), Reason: "still here"})
		case 6:
			r.Do(r.desk, clinic.RecordAbsence{Patient: r.ana, Track: evening, Date: r.Today(), Outcome: clinic.Excused})
		case 7:
			r.Do(r.desk, clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: r.Today()})
		case 8:
			block := clinic.BlockID("e1" + r.Today().Weekday().String())
			r.Do(r.desk, clinic.Attest{Ref: ref(), Attestation: clinic.Attestation{Block: block, Present: rapid.Bool().Draw(t, "present"), Witness: "counselor"}})
		case 9:
			r.CallHelp()
		case 10:
			block := clinic.BlockID("e2" + r.Today().Weekday().String())
			r.Do(r.desk, clinic.AttestGroup{Track: evening, Date: r.Today(), Block: block, Heads: rapid.IntRange(0, 1).Draw(t, "heads"), Witness: "counselor"})
		case 11:
			r.Do(r.desk, clinic.ProposeCorrection{Ref: ref(), Change: clinic.Change{WithdrawnAll: true}, Reason: "not her"})
			for _, open := range r.openCorrections() {
				r.Do(clinic.Actor{Kind: clinic.ByStaff, Staff: "counselor"}, clinic.SettleCorrection{
					Ref: open.Ref, Correction: open.Correction.ID, Accept: rapid.Bool().Draw(t, "accept"),
				})
			}
		case 12, 13:
			for range 3 {
				scheduleAct(t, r)
			}
		default:
			billingAct(t, r)
		}
	}
}

// stateOf reads every derived record of a file as it was opened.
func stateOf(t *rapid.T, i *Inspection) map[string]map[string]journal.Hash {
	state := map[string]map[string]journal.Hash{}
	for _, bucket := range StateBuckets() {
		values, err := i.plain(bucket, func(key []byte) { t.Fatalf("%s: the record %q does not open", bucket, key) })
		if err != nil {
			t.Fatalf("read %s: %v", bucket, err)
		}
		state[bucket] = values
	}
	return state
}

func sameState(t *rapid.T, what string, want, got map[string]map[string]journal.Hash) {
	for bucket, values := range want {
		if len(values) != len(got[bucket]) {
			t.Fatalf("%s: expected %d records in %s, got %d", what, len(values), bucket, len(got[bucket]))
		}
		for key, value := range values {
			if got[bucket][key] != value {
				t.Fatalf("%s: the record %q in %s differs", what, key, bucket)
			}
		}
	}
}

// TestReplayEqualsState: the journal alone gives the state back.
func TestReplayEqualsState(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		r.Close()
		inspection := inspect(rt, r.options)
		defer inspection.Close()
		replayed, err := inspection.Rebuild(filepath.Join(t.TempDir(), "replayed.db"), func(int) error { return nil })
		if err != nil {
			rt.Fatalf("replay: %v", err)
		}
		defer replayed.Close()
		sameState(rt, "replayed", stateOf(rt, inspection), stateOf(rt, replayed))
		differences, err := inspection.Compare(replayed)
		if err != nil || len(differences) != 0 {
			rt.Fatalf("expected no differences, got %v, %v", differences, err)
		}
	})
}

// TestArrivalOrderDoesNotMatter: the entries of two stations, shuffled, give
// the same state as in the order of the journal.
func TestArrivalOrderDoesNotMatter(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		r.Close()
		inspection := inspect(rt, r.options)
		defer inspection.Close()
		entries := twoStations(rt, entriesOf(rt, inspection))
		inOrder := appliedTo(rt, t, inspection, entries)
		shuffled := append([]journal.Entry(nil), entries...)
		seed := rapid.Uint64().Draw(rt, "order")
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		sameState(rt, "shuffled", inOrder, appliedTo(rt, t, inspection, shuffled))
	})
}

// twoStations gives some entries to a second station, some of them with the
// number of the entry before, as two stations that cannot hear each other do.
func twoStations(t *rapid.T, entries []journal.Entry) []journal.Entry {
	for i := range entries {
		if rapid.Bool().Draw(t, "other station") {
			entries[i].Station = "another"
			if i > 0 && entries[i-1].Station != "another" && rapid.Bool().Draw(t, "same number") {
				entries[i].N = entries[i-1].N
			}
		}
	}
	return entries
}

func entriesOf(t *rapid.T, i *Inspection) []journal.Entry {
	var entries []journal.Entry
	err := i.Entries(func(_, header, body []byte, unreadable error) error {
		entry, err := journal.ReadEntry(append([]byte(nil), header...), append([]byte(nil), body...))
		if unreadable != nil {
			return unreadable
		}
		entries = append(entries, entry)
		return err
	})
	if err != nil {
		t.Fatalf("read the journal: %v", err)
	}
	return entries
}

func appliedTo(rt *rapid.T, t *testing.T, i *Inspection, entries []journal.Entry) map[string]map[string]journal.Hash {
	path := filepath.Join(t.TempDir(), "applied.db")
	err := bolt.Create(path, func(file *bolt.File) error {
		return replay(file, i.ring, i.upcasts, &snapshot{}, entries)
	})
	if err != nil {
		rt.Fatalf("apply: %v", err)
	}
	file, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		rt.Fatalf("open: %v", err)
	}
	defer file.Close()
	return stateOf(rt, &Inspection{file: file, ring: i.ring})
}

func inspect(t *rapid.T, options Options) *Inspection {
	inspection, err := Inspect(options)
	if err != nil {
		t.Fatalf("inspect: %v", err)
	}
	return inspection
}

// TestSnapshotEqualsReopened: what the running book holds in memory is what a
// new start reads.
func TestSnapshotEqualsReopened(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		before := viewText(rt, r)
		r.openAgain()
		if after := viewText(rt, r); after != before {
			rt.Fatalf("expected the same after reopening:\n%s\n%s", before, after)
		}
	})
}

func viewText(t *rapid.T, r *rig) string {
	sheet, err := r.Sheet(r.ana)
	if err != nil {
		t.Fatalf("read the sheet: %v", err)
	}
	board, err := r.DayBoard(clinic.NewDate(2026, 11, 16))
	if err != nil {
		t.Fatalf("read the day: %v", err)
	}
	return text(t, sheet) + text(t, board) + text(t, r.StaffList()) + billingText(r.t, r)
}
