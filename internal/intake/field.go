package intake

// Field is what a column of a list can tell about a patient.
type Field string

const (
	FieldNumber   Field = "number"
	FieldName     Field = "name" // the whole name in one column
	FieldFamily   Field = "family"
	FieldGiven    Field = "given"
	FieldBorn     Field = "born"
	FieldLanguage Field = "language"
	FieldPhone    Field = "phone"

	FieldProgram  Field = "program"
	FieldTrack    Field = "track"
	FieldAdmitted Field = "admitted"
	FieldDays     Field = "days"  // of the week on which the patient comes
	FieldHours    Field = "hours" // of treatment planned a week
	FieldWeeks    Field = "weeks" // that the stay is expected to last

	FieldWeeksDone Field = "weeks_done" // of the stay before Daybook, as its absences
	FieldExcused   Field = "excused"
	FieldUnexcused Field = "unexcused"
	FieldNoShows   Field = "no_shows"

	FieldPayer          Field = "payer"
	FieldMember         Field = "member"        // the payer's number of the patient
	FieldAuthorization  Field = "authorization" // its number
	FieldGranted        Field = "granted"       // units
	FieldUsed           Field = "used"          // of them before Daybook counted
	FieldUnit           Field = "unit"
	FieldAuthorizedFrom Field = "authorized_from"
	FieldAuthorizedTo   Field = "authorized_to"
)

// Fields lists every field, in the order of the preview.
func Fields() []Field {
	return []Field{
		FieldNumber, FieldName, FieldFamily, FieldGiven, FieldBorn, FieldLanguage, FieldPhone,
		FieldProgram, FieldTrack, FieldAdmitted, FieldDays, FieldHours, FieldWeeks,
		FieldWeeksDone, FieldExcused, FieldUnexcused, FieldNoShows,
		FieldPayer, FieldMember, FieldAuthorization, FieldGranted, FieldUsed, FieldUnit, FieldAuthorizedFrom, FieldAuthorizedTo,
	}
}

// Columns says in which column of a list each field stands.
type Columns map[Field]int

// Complete reports whether the columns can name a patient.
func (c Columns) Complete() bool {
	_, whole := c[FieldName]
	_, family := c[FieldFamily]
	_, given := c[FieldGiven]
	return whole || family || given
}

// Of is the field that a column is taken for; "" where it is left out.
func (c Columns) Of(column int) Field {
	for field, at := range c {
		if at == column {
			return field
		}
	}
	return ""
}

// Take takes a column for a field, and away from whatever either was before;
// "" leaves the column out.
func (c Columns) Take(column int, field Field) {
	delete(c, c.Of(column))
	if field != "" {
		c[field] = column
	}
}
