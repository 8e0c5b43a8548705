package clinic

import "strings"

// AlsoKnown are the facts under which a person stands in the book beside those
// that hold: of the records that were merged into theirs, and their own from
// before. They are found by them still.
func AlsoKnown(view View, id PatientID) []Patient {
	raw, joined := apart(view)
	if joined.none() {
		return nil
	}
	records := joined.Records(id)
	if len(records) == 1 {
		return nil
	}
	var also []Patient
	for _, record := range records {
		if record != id {
			patient, _ := raw.Patient(record)
			patient.PIN, patient.Failures = "", Failures{}
			also = append(also, patient)
		}
		for _, merge := range joined.MergesInto(record) {
			also = append(also, merge.Merge.Was)
		}
	}
	return also
}

// alias is another name and number of a person, as a search compares them.
type alias struct {
	patient Patient
	text    string // name and number, folded
	name    foldedName
	shown   string // what is another one than today, the number first
}

// otherThan is what facts of before say otherwise than those of today.
func otherThan(today, before Patient) string {
	var other []string
	if before.Number != today.Number {
		other = append(other, before.Number)
	}
	if before.SortName() != today.SortName() {
		other = append(other, before.SortName())
	}
	return strings.Join(other, " · ")
}

func aliasesOf(view View, patient Patient) []alias {
	known := AlsoKnown(view, patient.ID)
	if len(known) == 0 {
		return nil
	}
	var all []alias
	own := Fold(patient.SortName() + " " + patient.Number)
	for _, also := range known {
		if text := Fold(also.SortName() + " " + also.Number); text != own {
			all = append(all, alias{also, text, foldName(also), otherThan(patient, also)})
		}
	}
	return all
}

// matched reports whether every word is in a person's own name and number, and
// else by which other name and number they were found.
func matched(text string, aliases []alias, words []string) (found bool, also string) {
	if holdsAll(text, words) {
		return true, ""
	}
	for _, alias := range aliases {
		if holdsAll(alias.text, words) {
			return true, alias.shown
		}
	}
	return false, ""
}
