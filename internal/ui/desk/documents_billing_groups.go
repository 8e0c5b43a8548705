package desk

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// billingOrder is by what the lines to look at are put together.
type billingOrder int

// The orders: what is wrong, who has to do something about it, and whose line it is.
const (
	billingByKind billingOrder = iota
	billingByCounselor
	billingByPatient
)

// billingGroup are lines that stand below one heading.
type billingGroup struct {
	title string
	note  string // what to do
	lines []clinic.BillingLine
	under []billingGroup // the same lines once more in parts; none for no parts
}

// groupedBy puts lines below their titles, the titles in the order of a first line's rank,
// then of the alphabet.
func groupedBy(lines []clinic.BillingLine, title func(clinic.BillingLine) string, rank func(clinic.BillingLine) int) []billingGroup {
	at := map[string]int{}
	var groups []billingGroup
	for _, line := range lines {
		name := title(line)
		if _, known := at[name]; !known {
			at[name] = len(groups)
			groups = append(groups, billingGroup{title: name})
		}
		groups[at[name]].lines = append(groups[at[name]].lines, line)
	}
	slices.SortStableFunc(groups, func(a, b billingGroup) int {
		return cmp.Or(rank(a.lines[0])-rank(b.lines[0]), cmp.Compare(clinic.Fold(a.title), clinic.Fold(b.title)))
	})
	return groups
}

// kindRank is the place of what is wrong with a line, the first to mend first.
func kindRank(line clinic.BillingLine) int {
	first, some := line.First()
	if !some {
		return len(clinic.BillingExceptionKinds())
	}
	return slices.Index(clinic.BillingExceptionKinds(), first.Kind)
}

// byCounselors reports whether counselors mend what a line stands under.
func byCounselors(line clinic.BillingLine) bool {
	first, _ := line.First()
	return first.Kind.OfCounselors() && len(line.Owed()) > 0
}

// billingGroups are lines in an order: those that counselors mend have a part for each of
// them, however they are put together.
func (s *shell) billingGroups(lines []clinic.BillingLine, order billingOrder) []billingGroup {
	switch order {
	case billingByCounselor:
		groups := groupedBy(lines, s.whoMends, deskLast)
		for i, group := range groups {
			groups[i].under = groupedBy(group.lines, s.kindTitle, kindRank)
		}
		return groups
	case billingByPatient:
		return groupedBy(lines, func(l clinic.BillingLine) string { return listing(l.Patient.SortName(), l.Patient.Number) }, func(clinic.BillingLine) int { return 0 })
	}
	groups := groupedBy(lines, s.kindTitle, kindRank)
	for i, group := range groups {
		if first, some := group.lines[0].First(); some {
			groups[i].note = s.t("billing.do." + string(first.Kind))
		}
		if byCounselors(group.lines[0]) || slices.ContainsFunc(group.lines, byCounselors) {
			groups[i].under = groupedBy(group.lines, s.whoMends, deskLast)
		}
	}
	return groups
}

// deskLast puts counselors by their names, then groups that nobody leads, then the desk.
func deskLast(line clinic.BillingLine) int {
	first, _ := line.First()
	switch {
	case byCounselors(line):
		return 0
	case first.Kind.OfCounselors():
		return 1
	}
	return 2
}

// whoMends names the counselors who have to do something about a line; what is not theirs
// is the desk's.
func (s *shell) whoMends(line clinic.BillingLine) string {
	if first, _ := line.First(); !first.Kind.OfCounselors() {
		return s.t("billing.desk")
	}
	if len(line.Owed()) == 0 {
		return s.t("billing.no_counselor")
	}
	var names []string
	for _, id := range line.Owed() {
		names = append(names, s.staffName(id))
	}
	slices.Sort(names)
	return joinedBy(names)
}

// kindTitle names what a line stands under.
func (s *shell) kindTitle(line clinic.BillingLine) string {
	first, some := line.First()
	if !some {
		return s.t("billing.unsaid")
	}
	return s.t("billing.kind." + string(first.Kind))
}

// groupList lays groups of lines on a list: each line once, with what else is wrong with
// it beside.
func (s *shell) groupList(sheet *clinic.BillingSheet, groups []billingGroup, order billingOrder) report.List {
	list := report.List{Dense: true, None: s.t("billing.none_wrong"), Columns: []report.Column{
		{Head: s.t("documents.date"), Share: 1.1}, {Head: s.t("documents.number"), Share: 0.8}, {Head: s.t("documents.patient"), Share: 2.8},
		{Head: s.t("billing.payer"), Share: 2.1}, {Head: s.t("billing.what"), Share: 2.1}, {Head: s.t("billing.besides"), Share: 2.1},
	}}
	head := func(kind report.RowKind, group billingGroup) {
		list.Rows = append(list.Rows, report.Row{Kind: kind, Cells: []string{group.title + " (" + strconv.Itoa(len(group.lines)) + ")", "", "", "", "", ""}})
	}
	for _, group := range groups {
		head(report.RowBand, group)
		if group.note != "" {
			list.Rows = append(list.Rows, report.Row{Kind: report.RowNote, Cells: []string{group.note}})
		}
		parts := group.under
		if len(parts) == 0 {
			parts = []billingGroup{{lines: group.lines}}
		}
		for _, part := range parts {
			if part.title != "" {
				head(report.RowUnder, part)
			}
			for _, line := range part.lines {
				list.Rows = append(list.Rows, report.Row{Cells: s.lookCells(sheet, line, order == billingByPatient)})
			}
		}
	}
	return list
}

// lookCells are one line's cells; titled says what is wrong by its name, where no heading
// does.
func (s *shell) lookCells(sheet *clinic.BillingSheet, line clinic.BillingLine, titled bool) []string {
	what := ""
	if first, some := line.First(); some {
		what = s.exceptionWords(first)
	}
	if titled {
		what = s.kindTitle(line)
	}
	return []string{s.sheetDay(sheet, line.Date), line.Patient.Number, line.Patient.SortName(), line.Verdict.Name, what, s.besidesWords(line)}
}

// besidesWords name what else is wrong with a line.
func (s *shell) besidesWords(line clinic.BillingLine) string {
	var words []string
	for _, e := range line.Besides() {
		words = append(words, s.t("billing.kind."+string(e.Kind)))
	}
	return strings.Join(words, "; ")
}

// sheetDay is a date on the worksheet, whose head has the year where it is but one.
func (s *shell) sheetDay(sheet *clinic.BillingSheet, date clinic.Date) string {
	if sheet.From.Year == sheet.To.Year {
		return s.day(date)
	}
	return s.dayYear(date)
}
