package book

import (
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestOldRecordsAreToldInJanuary, and in no other month: once a year is enough.
func TestOldRecordsAreToldInJanuary(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	told := func() bool {
		t.Helper()
		part, err := r.Concerns(ConcernPart{})
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(part.Found, func(c clinic.Concern) bool { return c.Kind == clinic.ConcernRetention && c.Count == 1 })
	}
	if told() {
		t.Error("told in November")
	}
	r.clock.to(time.Date(2038, 1, 11, 15, 0, 0, 0, time.UTC))
	if !told() {
		t.Error("not told in January")
	}
	r.purge(r.due())
	if told() {
		t.Error("told of what is gone")
	}
}
