package clinic

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// secretFields are the fields of events, by name, that are never told outside a book.
var secretFields = map[string]bool{"PIN": true, "WasPIN": true, "NowPIN": true, "Check": true}

// secretsIn lists those that are filled in.
func secretsIn(v reflect.Value, name string) []string {
	var found []string
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				found = append(found, secretsIn(v.Field(i), field.Name)...)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			found = secretsIn(v.Elem(), name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			found = append(found, secretsIn(v.Index(i), name)...)
		}
	case reflect.String:
		if secretFields[name] && v.String() != "" {
			found = []string{name}
		}
	}
	return found
}

// TestNoSecretGoesAlong takes every kind of event, with all of it filled in.
func TestNoSecretGoesAlong(t *testing.T) {
	met := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		for _, empty := range Events() {
			v := reflect.New(reflect.TypeOf(empty)).Elem()
			fill(t, v, empty.Kind())
			event := v.Interface().(Event)
			had := secretsIn(v, "")
			open, secret := WithoutSecrets(event)
			if left := secretsIn(reflect.ValueOf(open), ""); len(left) > 0 {
				t.Fatalf("%s: %v goes along", event.Kind(), left)
			}
			if secret != (len(had) > 0) {
				t.Fatalf("%s: holds %v, but secret is %t", event.Kind(), had, secret)
			}
			if !secret && !reflect.DeepEqual(open, event) {
				t.Fatalf("%s has no secret and was changed", event.Kind())
			}
			met[event.Kind()] = met[event.Kind()] || secret
		}
	})
	for _, kind := range []string{"staff.pin_set", "patient.pin_set", "patient.merged", "recovery.made"} {
		if !met[kind] {
			t.Errorf("expected %s to hold a secret", kind)
		}
	}
}
