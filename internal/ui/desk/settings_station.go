package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// stationForm holds what is set about the lobby's times and words, the displays and
// the scanner, as a part of the clinic's settings.
type stationForm struct {
	done, choose     *numberChoice
	english, spanish *kit.Field
	deskText, lobby  *numberChoice
	windows          *kit.Choice
	display          *displayChoice
	clock24, pointer *kit.Check
	prefix, suffix   *kit.Field
	deskPrefix       *kit.Field
	fields           []*kit.Field
}

func newStationForm(f *settingsForm) *stationForm {
	s := f.shell
	t := &stationForm{
		done: newNumberChoice(s, 4, 6, 8, 10, 15), choose: newNumberChoice(s, 15, 20, 30, 45, 60, 90),
		english: s.field(""), spanish: s.field(""),
		deskText: newNumberChoice(s, 90, 100, 115, 130, 150), lobby: newNumberChoice(s, 90, 100, 115, 130, 150),
		windows: s.choice(""), clock24: s.check(""), pointer: s.check(""),
		prefix: s.field(""), suffix: s.field(""), deskPrefix: s.field(""),
	}
	t.display = newDisplayChoice(f)
	t.fields = []*kit.Field{t.english, t.spanish, t.prefix, t.suffix, t.deskPrefix}
	for i, id := range []string{"settings.words.english", "settings.words.spanish", "settings.reader.prefix", "settings.reader.suffix", "settings.reader.desk"} {
		field := f.field(s, t.fields[i], id)
		field.OnChanged = func(string) { field.SetProblem(""); f.changed() }
		field.OnEnter, field.OnEscape = f.save, s.sink.Take
	}
	for _, choice := range []*kit.Choice{t.done.choice, t.choose.choice, t.deskText.choice, t.lobby.choice, t.windows} {
		choice.OnChanged, choice.OnEnter, choice.OnEscape = f.changed, f.save, s.sink.Take
	}
	for _, check := range []*kit.Check{t.clock24, t.pointer} {
		check.OnChanged, check.OnEscape = func(bool) { f.changed() }, s.sink.Take
	}
	f.on(func() { t.relabel(s) })
	return t
}

// windowPlans are the ways to open windows, in the order of the words.
func windowPlans() []clinic.WindowPlan {
	return []clinic.WindowPlan{clinic.OneWindow, clinic.TwoWindows, clinic.DeskWindow}
}

func (t *stationForm) relabel(s *shell) {
	t.done.choice.SetLabel(s.t("settings.words.done"))
	t.choose.choice.SetLabel(s.t("settings.words.choose"))
	t.deskText.choice.SetLabel(s.t("settings.screens.desk_text"))
	t.lobby.choice.SetLabel(s.t("settings.screens.lobby_text"))
	t.windows.SetLabel(s.t("settings.screens.windows"))
	t.windows.SetWords(s.t("settings.screens.one_window"), s.t("settings.screens.both"), s.t("settings.screens.desk"))
	t.display.relabel()
	t.clock24.SetSentence(s.t("settings.screens.clock"))
	t.pointer.SetSentence(s.t("settings.screens.pointer"))
	for _, each := range []*numberChoice{t.done, t.choose, t.deskText, t.lobby} {
		each.word()
	}
}

// fill shows what is so in the book.
func (t *stationForm) fill(now clinic.Settings) {
	t.done.set(now.DoneSeconds())
	t.choose.set(now.ChooseSeconds())
	t.deskText.set(now.DeskPercent())
	t.lobby.set(now.LobbyPercent())
	t.windows.Choose(slices.Index(windowPlans(), now.Windows))
	t.display.set(now.LobbyDisplay)
	t.clock24.Tick(now.Hours24)
	t.pointer.Tick(now.HidePointer)
	for i, text := range []string{now.LobbyEnglish, now.LobbySpanish, now.ScanPrefix, now.ScanSuffix, now.DeskPrefix} {
		t.fields[i].SetText(text)
		t.fields[i].SetProblem("")
	}
}

// read puts what stands in the form into settings. What is usual stays unsaid, as in
// a book from before these settings.
func (t *stationForm) read(into *clinic.Settings) {
	into.LobbyDone = setOr(into.LobbyDone, t.done.value(), into.DoneSeconds())
	into.LobbyChoose = setOr(into.LobbyChoose, t.choose.value(), into.ChooseSeconds())
	into.DeskText = setOr(into.DeskText, t.deskText.value(), into.DeskPercent())
	into.LobbyText = setOr(into.LobbyText, t.lobby.value(), into.LobbyPercent())
	into.Windows = windowPlans()[max(0, t.windows.One())]
	into.LobbyDisplay = t.display.value
	into.Hours24, into.HidePointer = t.clock24.Ticked(), t.pointer.Ticked()
	for i, text := range []*string{&into.LobbyEnglish, &into.LobbySpanish, &into.ScanPrefix, &into.ScanSuffix, &into.DeskPrefix} {
		*text = strings.TrimSpace(t.fields[i].Text())
	}
}

// setOr is the number as it was kept where the one in the form means the same.
func setOr(kept, chosen, means int) int {
	if chosen == means {
		return kept
	}
	return chosen
}
