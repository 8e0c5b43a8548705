package clinic

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// fill puts arbitrary values into every field of an event, so that a field that
// the encoding forgets is noticed.
func fill(t *rapid.T, v reflect.Value, name string) {
	switch at := v.Addr().Interface().(type) {
	case *time.Time:
		*at = time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, name), rapid.Int64Range(0, 999_999_999).Draw(t, name)).UTC()
		return
	case *Date:
		*at = anyDate().Draw(t, name)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.String:
		v.SetString(rapid.String().Draw(t, name))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.Int().Draw(t, name)))
	case reflect.Uint64:
		v.SetUint(rapid.Uint64().Draw(t, name))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.Uint8().Draw(t, name)))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, name))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(1, 2).Draw(t, name), 2))
		for i := range v.Len() {
			fill(t, v.Index(i), name)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range rapid.IntRange(1, 2).Draw(t, name) {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(t, key, name)
			fill(t, value, name)
			v.SetMapIndex(key, value)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), name)
	default:
		t.Fatalf("the test cannot fill %s of kind %s", name, v.Kind())
	}
}

func TestEveryEventComesBackAsItWas(t *testing.T) {
	for _, empty := range Events() {
		t.Run(empty.Kind(), func(t *testing.T) {
			roundTrip(t, empty)
			rapid.Check(t, func(t *rapid.T) {
				value := reflect.New(reflect.TypeOf(empty)).Elem()
				fill(t, value, empty.Kind())
				roundTrip(t, value.Interface().(Event))
			})
		})
	}
}

func roundTrip(t failer, event Event) {
	t.Helper()
	payload, err := EncodeEvent(event)
	if err != nil {
		t.Fatalf("write %+v: %v", event, err)
	}
	back, err := DecodeEvent(event.Kind(), payload)
	if err != nil {
		t.Fatalf("read %s back: %v", payload, err)
	}
	if !reflect.DeepEqual(back, event) {
		t.Fatalf("%s reads back as %+v, want %+v", payload, back, event)
	}
}

// The journal keeps these names for ever.
func TestEventKinds(t *testing.T) {
	want := strings.Fields(`book.founded settings.saved program.saved track.saved staff.saved staff.pin_set staff.sign_in_tried
		patient.saved patient.pin_set patient.number_tried admission.opened admission.plan_set admission.discharged
		card.issued card.revoked card.kept hold.placed hold.released track.chosen notice.raised notice.handled desk.left clock.doubted clock.trusted
		visit.opened visit.claimed visit.claim_withdrawn visit.arrival_confirmed visit.arrival_withdrawn visit.block_attested
		visit.departed visit.departure_withdrawn visit.absence_recorded visit.absence_withdrawn visit.credited
		visit.modality_set visit.made_up visit.noted visit.returned visit.stepped_out visit.correction_proposed visit.correction_settled
		closure.saved session.changed appointment.saved session.group_counted admission.extended admission.moved admission.opening_set admission.recertified admission.withdrawn admission.discharge_withdrawn
		payer.saved coverage.saved authorization.saved activity.saved period.closed period.reopened claim.affected claim.handled contact.saved contact.tried patient.withdrawn staff.lock_released patient.meeting_name patient.photo patient.merged patient.parted
		recovery.made recovery.confirmed paper.typed parallel.ended copies.placed copies.backed_up book.restored copies.taken_in
		consent.saved disclosure.made admission.part_two clinic.logo export.made book.imported
		unlock.set book.rekeyed patient.legal_hold patient.legal_hold_lifted patients.purged`)
	if got := kinds(Events()); !slices.Equal(got, want) {
		t.Errorf("the kinds of events:\nwant %v\ngot  %v", want, got)
	}
	if sorted := slices.Compact(slices.Sorted(slices.Values(want))); len(sorted) != len(want) {
		t.Error("two kinds share a name")
	}
}

func TestDecodeEventRefuses(t *testing.T) {
	for kind, payload := range map[string]string{
		"visit.forgotten": `{}`, "": `{}`, "visit.claimed": `{"at":"yesterday"}`, "visit.opened": `[]`, "book.founded": ``,
		"desk.left": `{} trailing`, "track.chosen": `{"date":"2026-02-30"}`,
	} {
		if event, err := DecodeEvent(kind, []byte(payload)); err == nil {
			t.Errorf("%s of kind %q must not be read, got %+v", payload, kind, event)
		}
	}
}

func TestDecodeEventIgnoresWhatALaterVersionAdds(t *testing.T) {
	event, err := DecodeEvent("hold.released", []byte(`{"hold":"h","patient":"ana","mood":"good"}`))
	if want := (HoldReleased{Hold: "h", Patient: ana}); err != nil || event != want {
		t.Errorf("want %+v, got %+v (%v)", want, event, err)
	}
}

type unwritable struct{ C chan int }

func (unwritable) Kind() string { return "unwritable" }

func TestEncodeEventSaysWhatFailed(t *testing.T) {
	if _, err := EncodeEvent(unwritable{}); err == nil || !strings.Contains(err.Error(), "unwritable") {
		t.Errorf("the error names the event, got %v", err)
	}
}

// Whatever can be read is written the same way again, and never panics.
func FuzzDecodeEvent(f *testing.F) {
	for _, event := range Events() {
		payload, err := EncodeEvent(event)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(event.Kind(), payload)
	}
	f.Add("visit.block_attested", []byte(`{"visit":"v","date":"2026-03-02","attestation":{"out":[{"from":"2026-03-02T14:00:00Z","to":"2026-03-02T14:05:00-05:00"}]}}`))
	f.Add("book.founded", []byte(`null`))
	f.Fuzz(func(t *testing.T, kind string, payload []byte) {
		event, err := DecodeEvent(kind, payload)
		if err != nil {
			return
		}
		once, err := EncodeEvent(event)
		if err != nil {
			t.Fatalf("%s was read, but cannot be written: %v", payload, err)
		}
		again, err := DecodeEvent(kind, once)
		if err != nil {
			t.Fatalf("%s was written, but cannot be read: %v", once, err)
		}
		twice, err := json.Marshal(again)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%s became %s (%v)", once, twice, err)
		}
		if visit, ok := event.(VisitEvent); ok {
			Visit{}.With(visit, Recorded{})
		}
	})
}
