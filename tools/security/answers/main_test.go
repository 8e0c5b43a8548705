package main

import (
	"strings"
	"testing"
)

const page = `
| Rule | Where | Why |
|---|---|---|
| G304 | ` + "`internal/keep/`, `app/trace.go`" + ` | The folder is the clinic's own choice. |
| G104 | ` + "`app/x.go`" + ` | |
`

func TestEachFindingNeedsItsAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		found []finding
		part  bool
		want  []string // a part of each fault
	}{
		"all answered":    {found: []finding{{Rule: "G304", File: "internal/keep/a.go"}, {Rule: "G304", File: "app/trace.go"}}},
		"another file":    {found: []finding{{Rule: "G304", File: "app/other.go"}}, part: true, want: []string{"app/other.go"}},
		"another rule":    {found: []finding{{Rule: "G204", File: "app/trace.go"}}, part: true, want: []string{"G204"}},
		"answers nothing": {found: []finding{{Rule: "G304", File: "app/trace.go"}}, want: []string{"internal/keep/"}},
		"without a why":   {found: []finding{{Rule: "G104", File: "app/x.go"}}, part: true, want: []string{"app/x.go"}},
		"like a folder":   {found: []finding{{Rule: "G304", File: "internal/keeper/a.go"}}, part: true, want: []string{"internal/keeper"}},
	} {
		got := faults(c.found, readAnswers(page), c.part)
		if len(got) != len(c.want) {
			t.Errorf("%s: the faults are %q", name, got)
			continue
		}
		for i, part := range c.want {
			if !strings.Contains(got[i], part) {
				t.Errorf("%s: %q does not speak of %q", name, got[i], part)
			}
		}
	}
}
