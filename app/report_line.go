package main

import (
	"flag"
	"path/filepath"
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/desk"
)

// reportLine is what the command line of a document says.
type reportLine struct {
	staffCommand
	kind                 string
	path                 string
	patient, day, way    *string
	week, from, to, by   *string
	each                 *bool
	scripted             desk.ScriptKind
	weekDay, first, last clinic.Date
	sheetDay             clinic.Date
}

func (l *reportLine) flags(set *flag.FlagSet) {
	l.patient, l.each = set.String("patient", "", ""), set.Bool("each", false, "")
	l.day, l.way = set.String("day", "", ""), set.String("delivery", "", "")
	l.week, l.from, l.to, l.by = set.String("week", "", ""), set.String("from", "", ""), set.String("to", "", ""), set.String("by", string(clinic.ByWeek), "")
}

func kindsArgs() i18n.Args {
	var kinds []string
	for _, kind := range desk.ScriptKinds() {
		kinds = append(kinds, kind.ID)
	}
	return i18n.Args{"Kinds": strings.Join(kinds, ", "), "Ways": deliveryWords()}
}

func deliveryWords() string {
	var words []string
	for _, way := range clinic.Deliveries() {
		words = append(words, string(way))
	}
	return strings.Join(words, ", ")
}

// check refuses before anybody types a PIN what cannot become a document.
func (l *reportLine) check(files []string) int {
	at := slices.IndexFunc(desk.ScriptKinds(), func(k desk.ScriptKind) bool { return k.ID == l.kind })
	if at < 0 {
		return l.noKind()
	}
	l.scripted = desk.ScriptKinds()[at]
	if len(files) == 0 {
		return l.missing("cli.report.no_file")
	}
	var err error
	if l.path, err = filepath.Abs(files[0]); err != nil {
		return l.fail(err)
	}
	if bad := l.readDays(); bad != "" {
		return l.usage("cli.report.bad_day", i18n.Args{"Text": bad})
	}
	switch ending := filepath.Ext(l.path); {
	case ending != ".pdf" && ending != ".csv":
		return l.usage("cli.report.ending")
	case l.scripted.Patient && *l.patient == "":
		return l.missing("cli.report.no_patient")
	case l.scripted.Dates && !l.scripted.Account && (l.first.IsZero() || l.last.IsZero()):
		return l.missing("cli.report.no_days")
	case l.scripted.Account && !slices.Contains(clinic.Deliveries(), clinic.Delivery(*l.way)):
		return l.usage("cli.report.no_delivery", i18n.Args{"Ways": deliveryWords()})
	case !slices.Contains(clinic.Intervals(), clinic.Interval(*l.by)):
		return l.usage("cli.report.bad_by")
	}
	return exitWell
}

// readDays reads the days that were given, and returns the first that is none.
func (l *reportLine) readDays() string {
	for _, day := range []struct {
		text string
		into *clinic.Date
	}{{*l.week, &l.weekDay}, {*l.from, &l.first}, {*l.to, &l.last}, {*l.day, &l.sheetDay}} {
		var err error
		if day.text == "" {
			continue
		}
		if *day.into, err = clinic.ParseDate(day.text); err != nil {
			return day.text
		}
	}
	return ""
}

// noKind says that there is no such document, or that only the desk can make it.
func (l *reportLine) noKind() int {
	if desk.AtTheDesk(l.kind) {
		l.complain(l.words.T("cli.report.at_the_desk"))
		return exitUsage
	}
	return l.usage("cli.report.unknown_kind", i18n.Args{"Name": l.kind, "Kinds": kindsArgs()["Kinds"]})
}
