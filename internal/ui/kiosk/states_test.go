package kiosk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
)

// scene is a state of the lobby, and how to get there.
type scene struct {
	name  string
	state lobby.State
	play  func(*rig)
	lobby lobby.Options
}

func eveningVisit() clinic.Verdict {
	return clinic.Verdict{
		Kind: clinic.CheckedIn, Track: clinic.Label{Text: "Evening", Other: map[string]string{"es": "Noche"}},
		Mark: clinic.MarkNight, Room: "Room B", Start: oclock(18, 0), End: oclock(21, 0),
		Week: &clinic.WeekHours{Credited: 360, Target: 540},
	}
}

func daytime() clinic.TrackOption {
	return clinic.TrackOption{
		Track: "day", Label: clinic.Label{Text: "Daytime", Other: map[string]string{"es": "Día"}},
		Mark: clinic.MarkDay, Own: true, Open: true, Start: oclock(17, 30), End: oclock(20, 30), Left: -1,
	}
}

func tonight() clinic.TrackOption {
	return clinic.TrackOption{
		Track: "eve", Label: clinic.Label{Text: "Evening", Other: map[string]string{"es": "Noche"}},
		Mark: clinic.MarkNight, Start: oclock(19, 0), End: oclock(22, 0), Left: 4,
	}
}

// scanned shows a card and has the book answer.
func scanned(v clinic.Verdict) func(*rig) {
	return func(r *rig) {
		r.kiosk.Scanned(cardOf(r.t, 7))
		r.answer(v).pass(450 * time.Millisecond)
	}
}

func choosing(options ...clinic.TrackOption) func(*rig) {
	return scanned(clinic.Verdict{Kind: clinic.Choose, Options: options})
}

func scenes() []scene {
	late, hold, admit := eveningVisit(), eveningVisit(), eveningVisit()
	late.LateBy, hold.Hold, admit.LateBy, admit.Admit = 12, true, 40, true
	pending := eveningVisit()
	pending.Week = &clinic.WeekHours{Credited: 450, Pending: 170, Target: 540}
	plain := eveningVisit()
	plain.Week = nil
	later, already, out, early := eveningVisit(), eveningVisit(), eveningVisit(), eveningVisit()
	later.Kind, later.Opens = clinic.ComeLater, oclock(17, 50)
	chosen := later
	chosen.Chosen = true
	already.Kind, already.Since = clinic.AlreadyIn, oclock(17, 31)
	out.Kind, out.Since, out.Left, out.Today, out.Pending = clinic.CheckedOut, oclock(17, 31), oclock(20, 58), 180, true
	out.Week = &clinic.WeekHours{Credited: 360, Pending: 180, Target: 540}
	early = out
	early.Early, early.Today, early.Mark = true, 80, clinic.MarkDay
	full, third := tonight(), tonight()
	full.Full, full.Left = true, 0
	third.Track, third.Label, third.Mark = "noon", clinic.Label{Text: "Late afternoon"}, clinic.MarkDay
	third.NeedStaff = true
	press := func(button lobby.Button) func(*rig) { return func(r *rig) { r.kiosk.press(button) } }
	return []scene{
		{"idle", lobby.Idle, func(*rig) {}, lobby.Options{}},
		{"idle-line", lobby.Idle, func(r *rig) { r.kiosk.SetStation(Station{Lines: longLines()}) }, lobby.Options{}},
		{"idle-leaving", lobby.Idle, func(r *rig) { r.kiosk.Scanned(commandCard("leaving")) }, lobby.Options{}},
		{"checking", lobby.Checking, func(r *rig) { r.kiosk.Scanned(cardOf(r.t, 7)); r.pass(time.Second) }, lobby.Options{}},
		{"choose", lobby.Choose, choosing(daytime(), tonight()), lobby.Options{}},
		{"choose-full", lobby.Choose, choosing(daytime(), full, third), lobby.Options{}},
		{"choose-three", lobby.Choose, choosing(daytime(), tonight(), third), lobby.Options{}},
		{"choose-closing", lobby.Choose, func(r *rig) { choosing(daytime(), tonight())(r); r.pass(16 * time.Second) }, lobby.Options{}},
		{"done", lobby.Done, scanned(eveningVisit()), lobby.Options{}},
		{"done-pending", lobby.Done, scanned(pending), lobby.Options{}},
		{"done-plain", lobby.Done, scanned(plain), lobby.Options{}},
		{"done-tap", lobby.Done, scanned(eveningVisit()), lobby.Options{Hours: lobby.HoursOnTap}},
		{"hold", lobby.Hold, scanned(hold), lobby.Options{}},
		{"late", lobby.Late, scanned(late), lobby.Options{}},
		{"late-admit", lobby.Late, scanned(admit), lobby.Options{}},
		{"come-later", lobby.ComeLater, scanned(later), lobby.Options{}},
		{"come-later-chosen", lobby.ComeLater, scanned(chosen), lobby.Options{}},
		{"choose-again", lobby.Choose, func(r *rig) { choosing(daytime(), tonight())(r); r.pass(2 * time.Second); r.kiosk.Garbled() }, lobby.Options{}},
		{"idle-evening", lobby.Idle, func(r *rig) { r.kiosk.Scanned(commandCard("evening")) }, lobby.Options{}},
		{"help-louder-back", lobby.Help, func(r *rig) {
			r.kiosk.press(lobby.ButtonHelp)
			r.answer(clinic.Verdict{Back: oclock(18, 30)}).pass(29 * time.Second)
			r.kiosk.press(lobby.ButtonHelp)
			r.pass(2 * time.Second)
		}, lobby.Options{}},
		{"help-louder-back-idle", lobby.Idle, func(r *rig) {
			r.kiosk.press(lobby.ButtonHelp)
			r.answer(clinic.Verdict{Back: oclock(18, 30)}).pass(29 * time.Second).answer(clinic.Verdict{Back: oclock(18, 30)})
			r.pass(5 * time.Second)
		}, lobby.Options{}},
		{"already", lobby.AlreadyIn, scanned(already), lobby.Options{}},
		{"staying", lobby.Staying, func(r *rig) { scanned(already)(r); r.kiosk.press(lobby.ButtonStaying); r.answer(already) }, lobby.Options{}},
		{"leaving", lobby.Leaving, scanned(out), lobby.Options{}},
		{"leaving-early", lobby.Leaving, scanned(early), lobby.Options{}},
		{"number", lobby.Number, func(r *rig) { press(lobby.ButtonNumber)(r); r.digits("207") }, lobby.Options{}},
		{"pin", lobby.Number, func(r *rig) {
			press(lobby.ButtonNumber)(r)
			r.digits("207")
			press(lobby.ButtonOK)(r)
			r.digits("19")
		}, lobby.Options{}},
		{"scan-again", lobby.ScanAgain, func(r *rig) { r.kiosk.Garbled() }, lobby.Options{}},
		{"see-desk", lobby.SeeDesk, scanned(clinic.Verdict{}), lobby.Options{}},
		{"see-desk-back", lobby.SeeDesk, scanned(clinic.Verdict{Back: oclock(18, 30)}), lobby.Options{}},
		{"help", lobby.Help, press(lobby.ButtonHelp), lobby.Options{}},
		{"help-coming", lobby.Help, func(r *rig) { r.kiosk.press(lobby.ButtonHelp); r.kiosk.HelpSeen() }, lobby.Options{}},
		{"help-failed", lobby.Idle, func(r *rig) {
			r.kiosk.press(lobby.ButtonHelp)
			r.kiosk.Answer(lobby.Answer{ID: r.asks[0].ID, Err: true})
			r.pass(11 * time.Second)
		}, lobby.Options{}},
		{"help-called-idle", lobby.Idle, func(r *rig) { r.kiosk.press(lobby.ButtonHelp); r.pass(11 * time.Second) }, lobby.Options{}},
		{"help-louder-choose", lobby.Choose, func(r *rig) {
			r.kiosk.press(lobby.ButtonHelp)
			r.pass(31 * time.Second)
			choosing(daytime(), tonight())(r)
		}, lobby.Options{}},
		{"paused", lobby.Paused, func(r *rig) { r.kiosk.Pause() }, lobby.Options{}},
	}
}

func (r *rig) digits(text string) {
	for _, digit := range text {
		r.kiosk.sink.TypedRune(digit)
	}
}

// inLanguage makes a scene in a language: the lobby's own, so that every page
// has it whoever is there.
func (s scene) inLanguage(language string) scene {
	other := map[string]string{"en": "es", "es": "en"}[language]
	s.lobby.Languages = []string{language, other}
	return s
}

func (s scene) stage(t testing.TB, language string, size fyne.Size, scale float32) *rig {
	t.Helper()
	r := newRig(t, setup{size: size, lobby: s.inLanguage(language).lobby, settings: settingsOf(scale)})
	s.play(r)
	return r.expect(s.state)
}
