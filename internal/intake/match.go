package intake

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"daybook/internal/clinic"
)

// headings are the names of columns as lists write them, in English and Spanish,
// folded. A name stands under one field only.
var headings = map[Field][]string{
	FieldNumber:    {"number", "no", "nr", "id", "patient id", "patient no", "patient number", "client id", "client no", "client number", "mrn", "chart", "chart no", "chart number", "record no", "record number", "case no", "case number", "numero", "num", "numero de paciente", "no de paciente", "expediente", "no de expediente", "historia", "numero de historia"},
	FieldName:      {"name", "patient", "client", "full name", "patient name", "client name", "nombre completo", "paciente", "cliente", "nombre y apellidos", "apellidos y nombre", "nombre del paciente"},
	FieldFamily:    {"last", "last name", "surname", "family", "family name", "patient last name", "client last name", "apellido", "apellidos"},
	FieldGiven:     {"first", "first name", "given", "given name", "forename", "patient first name", "client first name", "nombre", "nombres", "nombre de pila"},
	FieldBorn:      {"dob", "d o b", "birth date", "birthdate", "birthday", "born", "date of birth", "patient dob", "client dob", "fecha de nacimiento", "nacimiento", "fecha nac", "fdn", "f nac"},
	FieldLanguage:  {"language", "lang", "preferred language", "primary language", "idioma", "lengua", "idioma preferido"},
	FieldPhone:     {"phone", "phone number", "phone no", "telephone", "tel", "mobile", "mobile phone", "cell", "cell phone", "patient phone", "client phone", "home phone", "telefono", "movil", "celular", "numero de telefono"},
	FieldProgram:   {"program", "programme", "level of care", "loc", "service line", "programa", "nivel de atencion"},
	FieldTrack:     {"track", "schedule", "shift", "group time", "time of day", "session time", "turno", "horario", "jornada"},
	FieldAdmitted:  {"admitted", "admission", "admit date", "admission date", "date admitted", "date of admission", "start", "start date", "intake date", "enrolled", "enrollment date", "ingreso", "fecha de ingreso", "admision", "fecha de admision", "inicio", "fecha de inicio"},
	FieldDays:      {"days", "weekdays", "attendance days", "group days", "days of week", "schedule days", "dias", "dias de la semana", "dias de asistencia"},
	FieldHours:     {"hours", "hours week", "hours per week", "hrs week", "hrs per week", "weekly hours", "hours a week", "horas", "horas por semana", "horas semanales", "horas a la semana"},
	FieldWeeks:     {"weeks", "expected weeks", "length of stay", "los", "planned weeks", "duration weeks", "semanas", "semanas previstas", "duracion"},
	FieldWeeksDone: {"weeks done", "weeks so far", "weeks completed", "weeks attended", "current week", "semanas hechas", "semanas cumplidas", "semanas completadas"},
	FieldExcused:   {"excused", "excused absences", "absences excused", "faltas justificadas", "ausencias justificadas", "justificadas"},
	FieldUnexcused: {"unexcused", "unexcused absences", "absences unexcused", "absences", "faltas injustificadas", "ausencias injustificadas", "injustificadas", "faltas", "ausencias"},
	FieldNoShows:   {"no show", "no shows", "noshow", "noshows", "nsh", "no se presento", "sin aviso"},

	FieldPayer:          {"payer", "insurance", "insurer", "payor", "funding", "plan name", "health plan", "pagador", "aseguradora", "seguro"},
	FieldMember:         {"member", "member id", "member no", "member number", "policy", "policy number", "subscriber id", "insurance id", "no de miembro", "numero de miembro", "poliza", "numero de poliza"},
	FieldAuthorization:  {"auth", "authorization", "auth no", "auth number", "authorization number", "auth id", "autorizacion", "no de autorizacion", "numero de autorizacion"},
	FieldGranted:        {"authorized", "granted", "units authorized", "auth units", "authorized units", "units granted", "approved units", "units approved", "autorizadas", "unidades autorizadas"},
	FieldUsed:           {"used", "units used", "auth used", "used units", "used so far", "usadas", "unidades usadas"},
	FieldUnit:           {"unit", "unit type", "auth unit", "unidad", "tipo de unidad"},
	FieldAuthorizedFrom: {"auth from", "auth start", "authorized from", "authorization start", "auth start date", "autorizada desde", "inicio de autorizacion"},
	FieldAuthorizedTo:   {"auth to", "auth end", "authorized to", "authorized through", "auth through", "authorization end", "auth end date", "auth expires", "autorizada hasta", "fin de autorizacion"},
}

// Match tells the columns of a list by their names: by what the clinic chose for
// such a name before, and else by the names that lists commonly use. A field that
// two columns claim goes to the first of them.
func Match(columns []string, remembered map[string]string) Columns {
	known := map[string]Field{}
	for field, names := range headings {
		for _, name := range names {
			known[name] = field
		}
	}
	found := Columns{}
	take := func(column int, field Field) {
		if _, taken := found[field]; field != "" && !taken && found.Of(column) == "" {
			found[field] = column
		}
	}
	for column, name := range columns {
		if field, chosen := remembered[Heading(name)]; chosen {
			take(column, Field(field))
		}
	}
	for column, name := range columns {
		if _, chosen := remembered[Heading(name)]; !chosen {
			take(column, known[Heading(name)])
		}
	}
	return found
}

// Remember writes down what the named columns of a list were taken for, columns
// that are left out too, beside what was chosen for other lists before. Recall
// reads it.
func (c Columns) Remember(columns []string, before map[string]string) string {
	chosen := maps.Clone(before)
	if chosen == nil {
		chosen = map[string]string{}
	}
	for column, name := range columns {
		if name = Heading(name); name != "" {
			chosen[name] = string(c.Of(column))
		}
	}
	var lines []string
	for name, field := range chosen {
		lines = append(lines, name+"="+field)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// Recall reads what Remember wrote. Fields that Daybook no longer knows are left
// out.
func Recall(text string) map[string]string {
	chosen := map[string]string{}
	for line := range strings.Lines(text) {
		name, field, ok := strings.Cut(strings.TrimSpace(line), "=")
		if ok && (field == "" || slices.Contains(Fields(), Field(field))) {
			chosen[name] = field
		}
	}
	return chosen
}

// Heading is a column's name as it is compared: "FirstName", "First name:" and
// "FIRST_NAME" are one.
func Heading(name string) string {
	var spaced strings.Builder
	small := false
	for _, r := range name {
		if unicode.IsUpper(r) && small {
			spaced.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			r = ' '
		}
		spaced.WriteRune(r)
	}
	return strings.Join(strings.Fields(clinic.Fold(spaced.String())), " ")
}
