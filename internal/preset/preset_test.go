package preset

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"testing/iotest"
	"time"

	"daybook/internal/clinic"
)

var monday = clinic.Date{Year: 2026, Month: time.March, Day: 2}

func chance() *rand.ChaCha8 { return rand.NewChaCha8([32]byte{1}) }

func open(t *testing.T, id, language string) Preset {
	t.Helper()
	made, err := Open(id, language, chance(), monday)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestTheFiveAreListed(t *testing.T) {
	choices, err := List()
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{}
	for _, choice := range choices {
		ids = append(ids, choice.ID)
		if choice.Name.Text == "" || choice.Name.In("es") == choice.Name.Text || choice.Summary.In("es") == choice.Summary.Text {
			t.Errorf("%s: name and summary in both languages, got %+v", choice.ID, choice)
		}
	}
	want := []string{"open-ended", "day-and-evening", "eight-to-twelve-weeks", "structured", "nine-to-twelve-hours"}
	if !slices.Equal(ids, want) {
		t.Errorf("want %q, got %q", want, ids)
	}
	if !slices.Contains(ids, Default) {
		t.Errorf("the default %q is one of them", Default)
	}
}

// What the descriptions say of each, beside what Daybook adds.
func TestThePresetsAreAsPublished(t *testing.T) {
	tests := []struct {
		id           string
		weeks        int
		least, most  int // hours a week
		tracks       []string
		hours        []float64 // treatment a week in each track
		days         []int
		choice       clinic.TrackChoice
		kinds        []clinic.ServiceKind
		neverCounted []string
	}{
		{
			"open-ended", 0, 0, 19, []string{"Most days", "Two or three days"}, []float64{15, 6}, []int{5, 3}, clinic.ChoiceStaff,
			[]clinic.ServiceKind{clinic.KindIndividual, clinic.KindGroup, clinic.KindFamily, clinic.KindSkills, clinic.KindMedication},
			[]string{"Evaluation", "Medication visit", "Break"},
		},
		{
			"day-and-evening", 8, 9, 19, []string{"Daytime", "Evening"}, []float64{12.5, 10}, []int{5, 4}, clinic.ChoiceFree,
			[]clinic.ServiceKind{clinic.KindIndividual, clinic.KindGroup, clinic.KindFamily, clinic.KindActivity, clinic.KindSkills, clinic.KindEducation},
			[]string{"Evaluation", "Recreation", "Break"},
		},
		{
			"eight-to-twelve-weeks", 12, 9, 19, []string{"Daytime", "Late afternoon"}, []float64{10, 9}, []int{4, 3}, clinic.ChoiceStaff,
			[]clinic.ServiceKind{clinic.KindIndividual, clinic.KindGroup, clinic.KindMedication, clinic.KindEducation, clinic.KindActivity, clinic.KindPeer},
			[]string{"Evaluation", "Exercise and yoga", "Medication management", "12-step meeting", "Break"},
		},
		{
			"structured", 12, 9, 19, []string{"Evening"}, []float64{9}, []int{3}, clinic.ChoiceOff,
			[]clinic.ServiceKind{clinic.KindEvaluation, clinic.KindIndividual, clinic.KindGroup, clinic.KindEducation, clinic.KindSkills, clinic.KindDrugTest},
			[]string{"Evaluation", "Holistic practice", "Drug test", "Break"},
		},
		{
			"nine-to-twelve-hours", 12, 9, 12, []string{"Morning", "Afternoon"}, []float64{10, 10}, []int{5, 5}, clinic.ChoiceFree,
			[]clinic.ServiceKind{clinic.KindEvaluation, clinic.KindIndividual, clinic.KindGroup, clinic.KindEducation, clinic.KindMedication, clinic.KindPeer},
			[]string{"Assessment", "Medication-assisted treatment", "Peer support", "Break"},
		},
	}
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			made := open(t, test.id, "en")
			p := made.Program
			if p.ExpectedWeeks != test.weeks || p.Level.WeeklyMinimum != test.least*60 || p.Level.WeeklyMaximum != test.most*60 {
				t.Errorf("want %d weeks of %d to %d hours, got %d of %+v", test.weeks, test.least, test.most, p.ExpectedWeeks, p.Level)
			}
			if p.Preset != test.id || p.Attendance.Choice != test.choice {
				t.Errorf("it knows where it is from, and who may change track: got %q, %q", p.Preset, p.Attendance.Choice)
			}
			if len(made.Tracks) != len(test.tracks) {
				t.Fatalf("want the tracks %q, got %d", test.tracks, len(made.Tracks))
			}
			for i, track := range made.Tracks {
				shape := clinic.ShapeOf(p, track.Patterns[0])
				if track.Label.Text != test.tracks[i] || float64(shape.Counting) != test.hours[i]*60 || shape.Days != test.days[i] {
					t.Errorf("want %s with %g hours on %d days, got %s with %+v", test.tracks[i], test.hours[i], test.days[i], track.Label.Text, shape)
				}
			}
			uncounted := []string{}
			for _, kind := range test.kinds {
				if !slices.ContainsFunc(p.Services, func(s clinic.Service) bool { return s.Kind == kind }) {
					t.Errorf("it offers a service of the kind %s", kind)
				}
			}
			for _, service := range p.Services {
				if !service.Counts {
					uncounted = append(uncounted, service.Label.Text)
				}
			}
			if !slices.Equal(uncounted, test.neverCounted) {
				t.Errorf("no treatment: want %q, got %q", test.neverCounted, uncounted)
			}
		})
	}
}

func TestThePresetsHaveNoProblemInTheirSchedules(t *testing.T) {
	choices, _ := List()
	for _, choice := range choices {
		made := open(t, choice.ID, "en")
		view := emptyView{settings: clinic.DefaultSettings()}
		for _, problem := range clinic.CheckSchedule(view, made.Program, slices.Concat(made.Tracks, made.Optional), monday) {
			t.Errorf("%s: %+v", choice.ID, problem)
		}
	}
}

// emptyView is a book with nothing in it but its settings.
type emptyView struct {
	clinic.View
	settings clinic.Settings
}

func (v emptyView) Settings() clinic.Settings                     { return v.settings }
func (v emptyView) Programs() []clinic.Program                    { return nil }
func (v emptyView) Patients() []clinic.PatientID                  { return nil }
func (emptyView) Program(clinic.ProgramID) (clinic.Program, bool) { return clinic.Program{}, false }

func TestTheOptionalTrackIsForAdolescents(t *testing.T) {
	made := open(t, "day-and-evening", "en")
	if len(made.Optional) != 1 || made.Optional[0].AgeBelow != 18 || made.Optional[0].AgeFrom != 12 {
		t.Fatalf("an example of a track with an age gate, under 18: got %+v", made.Optional)
	}
	for _, track := range made.Tracks {
		if track.AgeFrom != 18 {
			t.Errorf("%s is for adults, got from %d", track.Label.Text, track.AgeFrom)
		}
	}
}

func TestLanguageAndIds(t *testing.T) {
	english, spanish := open(t, "structured", "en"), open(t, "structured", "es")
	topic := func(p Preset) string { return p.Tracks[0].Patterns[0].Blocks[1].Topic }
	if topic(english) == topic(spanish) || topic(spanish) != "Qué pasó desde la última vez" {
		t.Errorf("topics in the clinic's language, got %q and %q", topic(english), topic(spanish))
	}
	if english.Program.Label.In("es") != "Estructurado" || spanish.Program.Label.Text != "Structured" {
		t.Errorf("names in both languages, got %+v", english.Program.Label)
	}
	other, err := Open("structured", "en", rand.NewChaCha8([32]byte{2}), monday)
	if err != nil || other.Program.ID == english.Program.ID || other.Tracks[0].ID == english.Tracks[0].ID {
		t.Errorf("ids are fresh, got %v and %v", other.Program.ID, err)
	}
	if again := open(t, "structured", "en"); !reflect.DeepEqual(again, english) {
		t.Error("the same chance gives the same program")
	}
	seen := map[clinic.BlockID]bool{}
	for _, block := range english.Tracks[0].Patterns[0].Blocks {
		if seen[block.ID] || (block.Groups == nil) != (block.Topic == "" && block.Service == english.Program.Services[7].ID) {
			t.Errorf("each block has an id of its own, and a group unless it is a break: %+v", block)
		}
		seen[block.ID] = true
	}
	if _, err := Open("structured", "en", iotest.ErrReader(errors.New("no chance")), monday); err == nil {
		t.Error("without randomness there are no ids")
	}
}

func TestPresetsThatAreNotThere(t *testing.T) {
	for _, id := range []string{"", "none", "../i18n/setup.en", "."} {
		if _, err := Open(id, "en", chance(), monday); err == nil {
			t.Errorf("%q is no preset", id)
		}
	}
}
