package book

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"daybook/internal/card"
	"daybook/internal/clinic"

	"pgregory.net/rapid"
)

// model is what a station must know, in plain maps: who is in this evening, and which
// holds were placed and released. It knows nothing of files, journals or seals.
type model struct {
	in       map[clinic.PatientID]bool
	placed   map[clinic.HoldID]clinic.PatientID
	released map[clinic.HoldID]bool
}

func newModel() *model {
	return &model{map[clinic.PatientID]bool{}, map[clinic.HoldID]clinic.PatientID{}, map[clinic.HoldID]bool{}}
}

func (m *model) clone() *model {
	return &model{maps.Clone(m.in), maps.Clone(m.placed), maps.Clone(m.released)}
}

// takeIn learns all that another station knows.
func (m *model) takeIn(other *model) {
	maps.Copy(m.in, other.in)
	maps.Copy(m.placed, other.placed)
	maps.Copy(m.released, other.released)
}

// do is a command as the model understands it: how many events come of it, and
// whether it is refused.
func (m *model) do(command clinic.Command) (events int, refused bool) {
	switch c := command.(type) {
	case clinic.PlaceHold:
		switch _, known := m.placed[c.Hold.ID]; {
		case c.Hold.Patient == "nobody":
			return 0, true
		case known:
			return 0, false
		}
		m.placed[c.Hold.ID] = c.Hold.Patient
	case clinic.ReleaseHold:
		if _, known := m.placed[c.Hold]; !known || m.released[c.Hold] {
			return 0, false
		}
		m.released[c.Hold] = true
	}
	return 1, false
}

// modelled is a book beside its model.
type modelled struct {
	*rig
	model *model
}

// backup is a file of a book, and what its station knew then.
type backup struct {
	whole []byte
	model *model
}

// play is one drawn history of some stations of one clinic.
type play struct {
	t        *rapid.T
	codes    map[clinic.PatientID]card.Code
	people   []clinic.PatientID
	stations []*modelled
	backups  []backup
}

// TestAgainstAModel: random acts at several stations of one clinic, with restarts,
// clones, restores and entries that travel in any order, answer as plain maps do.
func TestAgainstAModel(t *testing.T) {
	fewer(t, 30)
	rapid.Check(t, func(rt *rapid.T) {
		first := newRig(t)
		p := &play{t: rt, codes: first.enrol(5), stations: []*modelled{{first, newModel()}}}
		p.people = slices.Sorted(maps.Keys(p.codes))
		for range rapid.IntRange(5, 30).Draw(rt, "acts") {
			p.act(p.stations[rapid.IntRange(0, len(p.stations)-1).Draw(rt, "station")])
		}
		for _, at := range p.stations {
			p.same(at)
			at.sound("at the end")
		}
	})
}

// fewer has rapid draw fewer histories than its hundred, where each takes long, and
// fewer still beside the detector of races; a soak draws as many as it is told to.
func fewer(t *testing.T, checks int) {
	t.Helper()
	if soaking() {
		return
	}
	if testing.Short() {
		checks = max(1, checks/5)
	}
	checked := flag.Lookup("rapid.checks").Value
	before := checked.String()
	if most, err := strconv.Atoi(before); err != nil || most <= checks {
		return
	}
	if err := checked.Set(strconv.Itoa(checks)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { checked.Set(before) })
}

func (p *play) act(at *modelled) {
	switch rapid.IntRange(0, 11).Draw(p.t, "act") {
	case 0, 1, 2, 3:
		p.scan(at)
	case 4, 5:
		p.batch(at, 1)
	case 6:
		p.batch(at, rapid.IntRange(2, 5).Draw(p.t, "commands"))
	case 7:
		at.openAgain()
	case 8:
		p.backups = append(p.backups, backup{at.saved(), at.model.clone()})
	case 9:
		p.restore(at)
	default:
		p.tell(at)
	}
	for _, each := range p.stations {
		p.same(each)
	}
}

func (p *play) scan(at *modelled) {
	patient := rapid.SampledFrom(p.people).Draw(p.t, "patient")
	want := clinic.CheckedIn
	if at.model.in[patient] {
		want = clinic.AlreadyIn
	}
	got, err := at.AnswerCard(p.codes[patient], "", clinic.IntentNone)
	if err != nil || got.Kind != want {
		p.t.Fatalf("expected the answer %v for %s, got %+v, %v", want, patient, got, err)
	}
	at.model.in[patient] = true
}

// batch does some commands at once: one that is refused takes all of them along.
func (p *play) batch(at *modelled, count int) {
	after, events, refused := at.model.clone(), 0, false
	var items []Item
	for range count {
		command := p.command(at)
		items = append(items, Item{Actor: at.desk, Command: command})
		more, no := after.do(command)
		events, refused = events+more, refused || no
	}
	got, err := at.Batch(items...)
	var refusal *clinic.Refusal
	switch {
	case refused && !errors.As(err, &refusal):
		p.t.Fatalf("expected a refusal of %+v, got %v, %v", items, got, err)
	case !refused && (err != nil || len(got) != events):
		p.t.Fatalf("expected %d events of %+v, got %v, %v", events, items, got, err)
	case !refused:
		at.model = after
	}
}

func (p *play) command(at *modelled) clinic.Command {
	patient := rapid.SampledFrom(p.people).Draw(p.t, "patient")
	id := clinic.HoldID(fmt.Sprint(patient, " ", rapid.IntRange(1, 3).Draw(p.t, "hold")))
	switch rapid.IntRange(0, 6).Draw(p.t, "command") {
	case 0:
		return clinic.PlaceHold{Hold: clinic.Hold{ID: id, Patient: "nobody", Note: "A form to sign"}}
	case 1, 2, 3:
		return clinic.ReleaseHold{Patient: patient, Hold: id}
	default:
		return clinic.PlaceHold{Hold: clinic.Hold{ID: id, Patient: patient, Note: "A form to sign"}}
	}
}

// restore has a new computer begin with a backup, or with the book as it is; where
// there are many, it takes a station's place.
func (p *play) restore(at *modelled) {
	from := backup{nil, at.model.clone()}
	if len(p.backups) > 0 && rapid.Bool().Draw(p.t, "from a backup") {
		from = p.backups[rapid.IntRange(0, len(p.backups)-1).Draw(p.t, "backup")]
	} else {
		from.whole = at.saved()
	}
	fresh := &modelled{at.from(from.whole), from.model.clone()}
	p.same(fresh)
	if len(p.stations) < 3 {
		p.stations = append(p.stations, fresh)
		return
	}
	lost := rapid.IntRange(0, 2).Draw(p.t, "lost")
	p.stations[lost].Close()
	p.stations[lost] = fresh
}

// tell has another station take in what this one knows, in any order.
func (p *play) tell(at *modelled) {
	to := p.stations[rapid.IntRange(0, len(p.stations)-1).Draw(p.t, "told")]
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(p.t, "order"), 1))
	if _, err := to.Import(shuffled(random, at.entries())); err != nil {
		p.t.Fatalf("take in: %v", err)
	}
	to.model.takeIn(at.model)
	p.same(to)
}

// same holds what a book answers against its model.
func (p *play) same(at *modelled) {
	in, open := map[clinic.PatientID]bool{}, map[clinic.HoldID]bool{}
	err := at.Read(func(view clinic.View) error {
		visits, err := view.VisitsOn(clinic.NewDate(2026, 11, 16))
		for _, visit := range visits {
			if visit.Claim == nil || in[visit.Patient] {
				p.t.Fatalf("expected one claimed visit of %s", visit.Patient)
			}
			in[visit.Patient] = true
		}
		for _, patient := range p.people {
			for _, hold := range view.HoldsOf(patient) {
				if !hold.Released {
					open[hold.ID] = true
				}
			}
		}
		return err
	})
	if err != nil {
		p.t.Fatalf("read the book: %v", err)
	}
	want := map[clinic.HoldID]bool{}
	for id := range at.model.placed {
		if !at.model.released[id] {
			want[id] = true
		}
	}
	if !maps.Equal(in, at.model.in) || !maps.Equal(open, want) {
		p.t.Fatalf("expected %v in and the holds %v, got %v and %v", at.model.in, want, in, open)
	}
}
