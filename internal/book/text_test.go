package book

import (
	"encoding/json"

	"pgregory.net/rapid"
)

// text writes a value so that two can be compared and read.
func text(t *rapid.T, value any) string {
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatalf("write %T: %v", value, err)
	}
	return string(written) + "\n"
}
