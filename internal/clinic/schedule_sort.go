package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// sortProblems puts problems of people by name, then by when they are.
func sortProblems(found []ScheduleProblem) {
	slices.SortFunc(found, func(a, b ScheduleProblem) int {
		return cmp.Or(strings.Compare(Fold(a.Other), Fold(b.Other)), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Start, b.Start))
	})
}
