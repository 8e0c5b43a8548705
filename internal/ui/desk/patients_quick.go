package desk

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// quickPatients types one patient after the other in a small form that stays open:
// who they are, and the track that they come to. The plan is what the program asks for.
type quickPatients struct {
	shell   *shell
	object  fyne.CanvasObject
	family  *kit.Field
	given   *kit.Field
	number  *kit.Field
	born    *kit.Field
	from    *kit.Field
	track   *kit.Choice
	group   *kit.Choice
	like    *kit.Text // who it may be already
	open    *kit.Button
	liked   clinic.PatientID
	told    *kit.Text // how many were added so far
	tracks  []quickTrack
	groups  []clinic.GroupID
	added   int
	busy    bool
	problem *kit.Text
}

// quickTrack is a track that can be chosen, with its program.
type quickTrack struct {
	program clinic.Program
	track   clinic.Track
}

// askQuickPatients opens the form. It is closed by saying that this is all.
func (s *shell) askQuickPatients() {
	if !s.may(clinic.ActPatients) {
		return
	}
	q := newQuickPatients(s)
	s.ask(question{
		title: s.t("quick.title"), body: s.t("quick.body"), more: q.object, wide: true,
		fields: []editable{q.family, q.given, q.number, q.born, q.from, q.track, q.group},
		yes:    s.t("quick.next"), no: s.t("quick.done"), keys: q.pressed,
		accept: func(string) bool { q.save(); return false },
		refuse: q.ended,
	})
}

func newQuickPatients(s *shell) *quickPatients {
	q := &quickPatients{shell: s}
	q.family, q.given = s.field(s.t("patients.form.family")), s.field(s.t("patients.form.given"))
	q.number, q.born = s.field(s.t("patients.form.number")), s.dateField("patients.form.born", clinic.Date{})
	q.from = s.dateField("quick.from", s.deps.Book.Today())
	q.track, q.group = s.choice(s.t("quick.track")), s.choice(s.t("patients.form.group"))
	q.track.OnChanged = q.fillGroups
	for _, field := range []*kit.Field{q.family, q.given, q.number, q.born} {
		field.OnChanged = func(string) { field.SetProblem(""); q.look() }
	}
	q.like = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(3)
	q.open = s.button(kit.Secondary, "", s.t("patients.like.open"), string(keyLike), q.openLike)
	q.told = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.GoodInk, "").Lines(2)
	q.problem = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(3)
	q.fillTracks()
	pair := func(a, b fyne.CanvasObject) kit.Item {
		return kit.Natural(kit.Row(12, kit.Fill(a).AtStart(), kit.Fill(b).AtStart()))
	}
	three := kit.Row(12, kit.Fill(q.number).AtStart(), kit.Fill(q.born).AtStart(), kit.Fill(q.from).AtStart())
	q.object = kit.Column(10, pair(q.family, q.given), kit.Natural(three), kit.Natural(q.track), kit.Natural(q.group),
		kit.Natural(kit.Row(12, kit.Fill(q.like), kit.Natural(q.open))), kit.Natural(q.problem), kit.Natural(q.told))
	q.hideEmpty()
	return q
}

// fillTracks offers the tracks of every program that takes patients.
func (q *quickPatients) fillTracks() {
	s := q.shell
	programs := slices.DeleteFunc(slices.Clone(s.deps.Book.Programs()), func(p clinic.Program) bool { return p.Retired })
	var words []string
	for _, program := range programs {
		for _, track := range s.deps.Book.TracksOf(program.ID) {
			if _, meets := track.PatternOn(s.deps.Book.Today()); !meets {
				continue
			}
			q.tracks = append(q.tracks, quickTrack{program, track})
			word := s.label(track.Label)
			if len(programs) > 1 {
				word = listing(s.label(program.Label), word)
			}
			words = append(words, word)
		}
	}
	q.track.SetWords(words...)
	if len(words) > 0 {
		q.track.Choose(0)
	}
	q.fillGroups()
}

// fillGroups offers the groups of the chosen track, where there are several rooms.
func (q *quickPatients) fillGroups() {
	s := q.shell
	q.groups = []clinic.GroupID{""}
	words := []string{s.t("patients.form.group_first")}
	if i := q.track.One(); i >= 0 {
		pattern, _ := q.tracks[i].track.PatternOn(s.deps.Book.Today())
		for _, block := range pattern.Blocks {
			for _, group := range block.Groups {
				if group.ID != "" && !slices.Contains(q.groups, group.ID) {
					q.groups = append(q.groups, group.ID)
					words = append(words, s.groupName(group))
				}
			}
		}
	}
	q.group.SetWords(words...)
	q.group.Choose(0)
	show(q.group, len(q.groups) > 2) // a single room is nothing to choose
	if q.object != nil {
		s.sheet.object.Refresh()
	}
}

// look says who it may be already. It keeps nobody from saving.
func (q *quickPatients) look() {
	s, patient := q.shell, q.patient()
	q.like.Set("")
	q.liked = ""
	q.problem.Set("")
	if patient.Family != "" || patient.Given != "" || patient.Number != "" {
		if like := s.deps.Book.PatientIndex().Like(patient); len(like) > 0 {
			q.liked = like[0].Patient
			number := s.t("patients.number", i18n.Args{"Number": like[0].Number})
			q.like.Set(s.t("patients.like.is", i18n.Args{"Who": listing(s.name(like[0].Name), number), "Why": s.t("patients.like." + string(like[0].Why))}))
		}
	}
	q.hideEmpty()
	s.sheet.object.Refresh()
}

// openLike leaves the form for the patient who is here already.
func (q *quickPatients) openLike() {
	if q.liked != "" {
		q.shell.sheet.close()
		q.shell.openPatient(q.liked)
	}
}

func (q *quickPatients) pressed(name fyne.KeyName) bool {
	if name == keyLike {
		q.openLike()
	}
	return name == keyLike
}

func (q *quickPatients) hideEmpty() {
	show(q.open, q.liked != "")
	for _, text := range []*kit.Text{q.like, q.problem, q.told} {
		show(text, text.Content() != "")
	}
}

// patient is who stands in the form.
func (q *quickPatients) patient() clinic.Patient {
	p := clinic.Patient{
		Family: strings.TrimSpace(q.family.Text()), Given: strings.TrimSpace(q.given.Text()), Number: strings.TrimSpace(q.number.Text()),
	}
	p.BirthDate, _ = typedDate(q.born.Text())
	return p
}

// read takes the patient and the stay from the form, and says at a field what is wrong.
func (q *quickPatients) read() ([]clinic.Command, bool) {
	s, today := q.shell, q.shell.deps.Book.Today()
	for _, field := range []*kit.Field{q.family, q.given, q.number, q.born, q.from} {
		field.SetProblem("")
	}
	patient := q.patient()
	from, dated := typedDate(q.from.Text())
	switch {
	case strings.TrimSpace(q.born.Text()) != "" && patient.BirthDate.IsZero():
		q.at(q.born, s.t("patients.form.date_wrong"))
	case patient.BirthDate.After(today):
		q.at(q.born, s.t("patients.form.born_to_come"))
	case !dated:
		q.at(q.from, s.t("patients.form.date_wrong"))
	case q.track.One() < 0:
		q.track.SetProblem(s.t("patients.form.track_missing"))
	default:
		return q.commands(patient, from)
	}
	return nil, false
}

// commands add the patient and start their stay. What a stay of the past missed before
// today was recorded elsewhere, unless the clinic said from which day Daybook counts.
func (q *quickPatients) commands(patient clinic.Patient, from clinic.Date) ([]clinic.Command, bool) {
	s, chosen, today := q.shell, q.tracks[q.track.One()], q.shell.deps.Book.Today()
	id, err := clinic.NewID[clinic.PatientID](s.deps.Random)
	stay, also := clinic.NewID[clinic.AdmissionID](s.deps.Random)
	if err := errors.Join(err, also); err != nil {
		s.fail(err)
		return nil, false
	}
	patient.ID = id
	plan := clinic.Plan{From: from, Track: chosen.track.ID, WeeklyMinutes: chosen.program.Level.WeeklyMinimum, Group: q.groups[max(0, q.group.One())]}
	pattern, _ := chosen.track.PatternOn(today)
	for day := time.Sunday; day <= time.Saturday; day++ {
		if slices.ContainsFunc(pattern.Blocks, func(b clinic.Block) bool { return b.Weekday == day }) {
			plan.Days = append(plan.Days, day)
		}
	}
	commands := []clinic.Command{
		clinic.SavePatient{Patient: patient},
		clinic.Admit{Admission: clinic.Admission{ID: stay, Patient: id, Program: chosen.program.ID, From: from, Plans: []clinic.Plan{plan}}},
	}
	if from.Before(today) && s.deps.Book.Settings().CutOver.IsZero() {
		commands = append(commands, clinic.SetOpening{Patient: id, Admission: stay, Opening: clinic.Opening{AsOf: today}})
	}
	return commands, true
}

// save adds who stands in the form, and empties it for the next one.
func (q *quickPatients) save() {
	s := q.shell
	if q.busy {
		return
	}
	commands, ok := q.read()
	if !ok {
		return
	}
	name := q.patient().SortName()
	q.busy = true
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Batch(s.items(commands)...) }, func(facts []clinic.Event, err error) {
		q.busy = false
		if err != nil {
			q.refused(err)
			return
		}
		s.pushUndo(s.t("patients.form.saved"), facts, commands...)
		q.added++
		q.told.Set(s.t("quick.added", i18n.Args{"Count": q.added, "Name": s.name(name)}))
		for _, field := range []*kit.Field{q.family, q.given, q.number, q.born} {
			field.SetText("")
		}
		q.look()
		q.family.Focus()
	})
}

// refused says at the field what the book will not take.
func (q *quickPatients) refused(err error) {
	sentence := q.shell.sentence(err)
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) {
		switch refusal.Code {
		case "no_name":
			q.at(q.family, sentence)
			return
		case "number_taken", "number_not_digits":
			q.at(q.number, sentence)
			return
		}
		if strings.HasPrefix(refusal.Code, "age_") {
			q.at(q.born, sentence)
			return
		}
	}
	q.problem.Set(sentence)
	q.hideEmpty()
	q.shell.sheet.object.Refresh()
}

func (q *quickPatients) at(field *kit.Field, sentence string) {
	field.SetProblem(sentence)
	field.Focus()
	q.shell.sheet.object.Refresh()
}

// ended says where more are added later.
func (q *quickPatients) ended() {
	if q.added > 0 {
		q.shell.say(q.shell.t("quick.ended", countOf(q.added)))
	}
}
