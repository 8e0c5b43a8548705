package kiosk

import (
	"strings"
	"testing"
	"time"

	"daybook/assets"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lobby"
)

func catalog(t testing.TB) *i18n.Catalog {
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

var eastern = time.FixedZone("clinic", -5*3600)

// oclock is a time on the clinic's wall on the day of all tests, in UTC.
func oclock(hour, minute int) time.Time {
	return time.Date(2026, 11, 23, hour, minute, 0, 0, eastern).UTC()
}

// plain turns the blanks that hold a time together into ordinary ones.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func speak(t testing.TB, language string) words {
	return words{in: catalog(t).In(language), zone: eastern, now: oclock(17, 0)}
}

func TestTimesInSentences(t *testing.T) {
	english, spanish := speak(t, "en"), speak(t, "es")
	full := words{in: catalog(t).In("es").With24Hours(true), zone: eastern}
	for _, c := range []struct {
		words words
		at    time.Time
		want  string
	}{
		{english, oclock(13, 0), "Opens at 1:00 PM."},
		{english, oclock(17, 30), "Opens at 5:30 PM."},
		{spanish, oclock(13, 0), "Abre a la 1:00 p. m."},
		{spanish, oclock(17, 30), "Abre a las 5:30 p. m."},
		{full, oclock(17, 30), "Abre a las 17:30."},
		{full, oclock(1, 30), "Abre a la 1:30."},
	} {
		if got := plain(c.words.at("lobby.come_later.title", c.at)); got != c.want {
			t.Errorf("expected %q, got %q", c.want, got)
		}
	}
}

func TestDatesBeginWithACapital(t *testing.T) {
	if got := speak(t, "es").date(oclock(23, 59)); got != "Lunes, 23 de noviembre" {
		t.Errorf("got %q", got)
	}
	if capital("") != "" || capital("ábaco") != "Ábaco" {
		t.Error("capitals")
	}
}

func TestATimeStaysOnOneLine(t *testing.T) {
	w := speak(t, "es")
	for _, text := range []string{w.clock(oclock(18, 0)), w.span(oclock(9, 0), oclock(13, 0))} {
		if strings.Contains(text, " ") {
			t.Errorf("%q can be broken", text)
		}
	}
}

func TestMeeting(t *testing.T) {
	visit := lobby.Visit{
		Track: clinic.Label{Text: "Evening", Other: map[string]string{"es": "Noche"}},
		Start: oclock(18, 0), Room: "Room B",
	}
	if got := plain(speak(t, "en").meeting(visit)); got != "Evening · 6:00 PM · Room B" {
		t.Errorf("got %q", got)
	}
	visit.Room = ""
	if got := plain(speak(t, "es").meeting(visit)); got != "Noche · 6:00 p. m." {
		t.Errorf("got %q", got)
	}
	if got := speak(t, "en").meeting(lobby.Visit{}); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestWhatIsSaidOfAnOption(t *testing.T) {
	w := speak(t, "en")
	w.now = oclock(16, 0)
	at := func(hour int) clinic.TrackOption {
		return clinic.TrackOption{Start: oclock(hour, 0), End: oclock(hour+3, 0), Left: -1}
	}
	for _, c := range []struct {
		name       string
		change     func(*clinic.TrackOption)
		hour       int
		when, note string
	}{
		{"open", func(o *clinic.TrackOption) { o.Open = true }, 13, "Now, 1:00 – 4:00 PM", ""},
		{"open, not begun", func(o *clinic.TrackOption) { o.Open, o.Start = true, o.Start.Add(time.Minute) }, 16, "Today, 4:01 – 7:00 PM", ""},
		{"later", func(o *clinic.TrackOption) {}, 13, "Today, 1:00 – 4:00 PM", "Scan again when you come."},
		{"evening", func(o *clinic.TrackOption) { o.Left = 4 }, 18, "Tonight, 6:00 – 9:00 PM", "4 places left. Scan again when you come."},
		{"last place", func(o *clinic.TrackOption) { o.Left, o.Open = 1, true }, 18, "Tonight, 6:00 – 9:00 PM", "1 place left."},
		{"own", func(o *clinic.TrackOption) { o.Left, o.Own = 4, true }, 18, "Tonight, 6:00 – 9:00 PM", "Scan again when you come."},
		{"full", func(o *clinic.TrackOption) { o.Full = true }, 18, "Tonight, 6:00 – 9:00 PM", "Full today. The front desk can help."},
		{"staff", func(o *clinic.TrackOption) { o.NeedStaff = true }, 18, "Tonight, 6:00 – 9:00 PM", "The front desk will help you change."},
	} {
		option := at(c.hour)
		c.change(&option)
		if got := plain(w.when(option)); got != c.when {
			t.Errorf("%s: expected %q, got %q", c.name, c.when, got)
		}
		if got := w.note(option); got != c.note {
			t.Errorf("%s: expected %q, got %q", c.name, c.note, got)
		}
	}
}

func TestWhatIsSaidOfTheDesk(t *testing.T) {
	w := speak(t, "en")
	for desk, want := range map[lobby.DeskWord]string{
		{Told: true}:                       "They know you’re here.",
		{}:                                 "They will be glad to help.",
		{Told: true, Back: oclock(17, 30)}: "They know you’re here. Somebody will be there at 5:30 PM.",
		{Back: oclock(17, 30)}:             "They will be glad to help. Somebody will be there at 5:30 PM.",
		{Told: true, Back: oclock(16, 59)}: "They know you’re here.",
	} {
		if got := plain(w.desk(desk)); got != want {
			t.Errorf("%+v: expected %q, got %q", desk, want, got)
		}
	}
	for call, want := range map[lobby.HelpCall]string{
		{}:                        "",
		{State: lobby.HelpCalled}: "The front desk has been called.",
		{State: lobby.HelpLouder}: "No answer yet. We’re calling again, louder.",
		{State: lobby.HelpComing}: "Somebody is coming.",
		{State: lobby.HelpFailed}: "The call did not go through. Please go to the front desk.",
		{State: lobby.HelpCalled, Back: oclock(17, 30)}: "Somebody will be there at 5:30 PM.",
		{State: lobby.HelpCalled, Back: oclock(16, 30)}: "The front desk has been called.",
		{State: lobby.HelpLouder, Back: oclock(17, 30)}: "No answer yet. We’re calling again, louder. Somebody will be there at 5:30 PM.",
	} {
		if got := plain(w.help(call)); got != want {
			t.Errorf("%+v: expected %q, got %q", call, want, got)
		}
	}
}

func TestRooms(t *testing.T) {
	for name, want := range map[string][2]string{
		"": {"", ""}, "A": {"Room A", "Sala A"}, "12": {"Room 12", "Sala 12"}, "B-204": {"Room B-204", "Sala B-204"},
		"Room B": {"Room B", "Room B"}, "Sala 2": {"Sala 2", "Sala 2"}, "Library": {"Library", "Library"}, "Gym": {"Gym", "Gym"},
	} {
		for i, language := range []string{"en", "es"} {
			if got := plain(speak(t, language).room(name)); got != want[i] {
				t.Errorf("the room %q in %s: expected %q, got %q", name, language, want[i], got)
			}
		}
	}
}

func TestPendingHoursAreSaidOnce(t *testing.T) {
	screen := lobby.Screen{State: lobby.Leaving, Visit: lobby.Visit{Pending: true}}
	screen.Hours = lobby.Hours{Shown: true, Today: 150, HasWeek: true, Pending: 150}
	s := say(screen, speak(t, "en"))
	if plain(s.head) != "Today: 2 h 30 min" || s.note != "" {
		t.Errorf("got %+v", s)
	}
	screen.State = lobby.Done
	if s := say(screen, speak(t, "en")); plain(s.note) != "2 h 30 min more to confirm" {
		t.Errorf("got %+v", s)
	}
}
