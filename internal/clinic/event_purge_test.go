package clinic

import (
	"reflect"
	"testing"
	"time"
)

// named fills every patient id in an event with one name.
func named(v reflect.Value, id PatientID) {
	switch at := v.Addr().Interface().(type) {
	case *PatientID:
		*at = id
		return
	case *time.Time, *Date:
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			named(v.Field(i), id)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		named(v.Elem(), id)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		named(v.Index(0), id)
	}
}

// names reports whether a type can hold a patient's id.
func names(t reflect.Type) bool {
	if t == reflect.TypeFor[PatientID]() {
		return true
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			if names(t.Field(i).Type) {
				return true
			}
		}
	case reflect.Pointer, reflect.Slice:
		return names(t.Elem())
	}
	return false
}

// TestWhatNamesAPatientIsRemoved: no kind of entry that can name a patient is
// forgotten, whatever kinds are added later.
func TestWhatNamesAPatientIsRemoved(t *testing.T) {
	for _, empty := range Events() {
		value := reflect.New(reflect.TypeOf(empty)).Elem()
		named(value, "gone")
		event := value.Interface().(Event)
		if got, want := NewRemoved("gone").Takes(event), names(value.Type()); got != want {
			t.Errorf("%s: want removed %t, got %t", event.Kind(), want, got)
		}
		if NewRemoved("somebody").Takes(event) {
			t.Errorf("%s of somebody else is removed", event.Kind())
		}
	}
}

// TestWhatFollowsOnAPatientIsRemoved although it does not name one.
func TestWhatFollowsOnAPatientIsRemoved(t *testing.T) {
	r := NewRemoved("gone")
	for _, c := range []struct {
		event Event
		gone  bool
	}{
		{PatientSaved{Patient: Patient{ID: "stays", Number: "2"}}, false},
		{PatientSaved{Patient: Patient{ID: "gone", Number: "1"}}, true},
		{NoticeRaised{Notice: Notice{ID: "n1", Patient: "gone"}}, true},
		{NoticeRaised{Notice: Notice{ID: "n2", Patient: "stays"}}, false},
		{NoticeRaised{Notice: Notice{ID: "n3", Reason: DoubleNumber, Number: "1"}}, true},
		{NoticeRaised{Notice: Notice{ID: "n4", Reason: DoubleNumber, Number: "2"}}, false},
		{NoticeHandled{Notice: "n1"}, true}, {NoticeHandled{Notice: "n2"}, false},
		{NoticeHandled{Notice: "n3"}, true}, {NoticeHandled{Notice: "n4"}, false},
		{PatientsMerged{Merge: Merge{Kept: "stays", Other: "gone"}}, true},
		{GroupCounted{Count: HeadCount{Heads: 7}}, false}, {PeriodClosed{}, false}, {ParallelEnded{}, false},
	} {
		if got := r.Takes(c.event); got != c.gone {
			t.Errorf("%+v: want removed %t, got %t", c.event, c.gone, got)
		}
	}
}

func TestAPurgeIsRecordedWithItsRule(t *testing.T) {
	d := openClinic(t)
	if _, err := (NotePurge{Patients: 1}).Decide(d, Env{Zone: newYork()}); err == nil {
		t.Error("a purge of nobody is refused")
	}
	d.settings.RetentionYears, d.settings.MajorityAge = 7, 21
	events, err := NotePurge{Patients: 2, Entries: 40, Gone: []string{MarkOf("a"), MarkOf("b"), MarkOf("c")}}.Decide(d, Env{Zone: newYork()})
	want := PatientsPurged{Patients: 2, Entries: 40, Years: 7, Majority: 21, Minor: 7, Gone: []string{MarkOf("a"), MarkOf("b"), MarkOf("c")}}
	if err != nil || len(events) != 1 || !reflect.DeepEqual(events[0], want) {
		t.Errorf("want %+v, got %+v, %v", want, events, err)
	}
	if MarkOf("a") == MarkOf("b") || MarkOf("a") == "a" {
		t.Error("a mark is not its record's own, or tells it")
	}
}
