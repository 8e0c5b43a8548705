package kiosk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

func TestEachStateSpeaksBothLanguages(t *testing.T) {
	says := map[string][2][]string{
		"idle":                  {{"Please scan your card.", "Escanee su tarjeta", "Get help", "Monday, November 23", "5:47 PM", "Ready for your card"}, {"Escanee su", "Please scan your card.", "Pedir ayuda", "Lunes, 23 de noviembre", "5:47 p. m.", "Listo para su tarjeta"}},
		"idle-leaving":          {{"Leaving? Now scan your card."}, {"¿Ya se va?"}},
		"checking":              {{"One moment,"}, {"Un momento,"}},
		"choose":                {{"Which group today?", "Daytime", "Now, 5:30 – 8:30 PM", "Your group", "Evening", "Tonight, 7:00 – 10:00 PM", "4 places left."}, {"¿A qué grupo viene hoy?", "Día", "Noche", "Esta noche,", "Quedan 4 lugares."}},
		"choose-closing":        {{"This closes in 14 seconds."}, {"Se cierra en 14 segundos."}},
		"done-pending":          {{"7 h 30 min", "of 9 h this week", "2 h 50 min more to confirm"}, {"7 h 30 min"}},
		"done":                  {{"You’re in.", "Evening · 6:00 PM · Room B", "6 h", "of 9 h this week", "Have a good group."}, {"¡Listo!", "Noche · 6:00 p. m.", "Ya anotamos su llegada."}},
		"done-tap":              {{"Show my hours"}, {"Ver mis horas"}},
		"hold":                  {{"Please see", "You’re checked in."}, {"Pase a la recepción,", "Ya anotamos su llegada."}},
		"late":                  {{"You’re in.", "Group started at 6:00 PM."}, {"¡Listo!", "El grupo empezó a las 6:00 p. m."}},
		"come-later":            {{"Opens at 5:50 PM.", "Please scan your card again then."}, {"Abre a las 5:50 p. m."}},
		"already":               {{"You’re already in since 5:31 PM.", "I’m staying", "I’m leaving now", "Your hours stop at 5:47 PM."}, {"Me quedo", "Ya me voy"}},
		"staying":               {{"You’re still in.", "Group ends at 9:00 PM."}, {"Sigue en el grupo."}},
		"leaving":               {{"checked out.", "Today: 3 h", "The front desk will confirm"}, {"Ya anotamos", "Hoy: 3 h"}},
		"leaving-early":         {{"Please tell the front desk"}, {"Avise en la recepción"}},
		"number":                {{"Your number", "2 0 7", "Then press OK."}, {"Su número"}},
		"pin":                   {{"Your PIN", "4 digits."}, {"Su PIN", "4 números."}},
		"scan-again":            {{"Please scan", "Escanee otra vez"}, {"Escanee otra", "Please scan again."}},
		"see-desk":              {{"Please see", "They know you’re here.", "Pase a la recepción, por favor."}, {"Pase a la", "Ya saben que usted está aquí."}},
		"see-desk-back":         {{"They know you’re here. Somebody will be there at 6:30 PM."}, {"Habrá alguien a las 6:30 p. m."}},
		"help":                  {{"calling", "Close"}, {"Estamos llamando", "Cerrar"}},
		"help-coming":           {{"Somebody is coming."}, {"Ya viene alguien."}},
		"help-failed":           {{"Please go to the front desk."}, {"No pudimos llamar."}},
		"help-called-idle":      {{"The front desk has been called."}, {"Ya llamamos a la recepción."}},
		"come-later-chosen":     {{"You chose Evening.", "Opens at 5:50 PM. Please scan your card again then."}, {"Eligió Noche.", "Abre a las 5:50 p. m. Escanee su tarjeta"}},
		"choose-again":          {{"Please scan again.", "Which group today?", "Daytime"}, {"Escanee otra vez, por favor."}},
		"idle-evening":          {{"Evening? Now scan your card."}, {"¿Grupo de noche?"}},
		"help-louder-back":      {{"calling", "calling again, louder. Somebody will be there at 6:30 PM."}, {"Habrá alguien a las 6:30 p. m."}},
		"help-louder-back-idle": {{"calling again, louder. Somebody will be there at 6:30 PM."}, {"Habrá alguien a las 6:30 p. m."}},
		"paused":                {{"check in at"}, {"Anótese en"}},
	}
	for _, s := range scenes() {
		for i, language := range []string{"en", "es"} {
			r := s.stage(t, language, fyne.Size{}, 1).reads(says[s.name][i]...)
			if strings.Contains(r.text(), "⟦") {
				t.Errorf("%s lacks a text in %s: %s", s.name, language, r.text())
			}
		}
	}
}

func TestTheScreenIsOneOfTwoLanguages(t *testing.T) {
	r := newRig(t, setup{}).tap("Español").reads("¡Hola!", "Pedir ayuda").tap("English").reads("Get help")
	r.pass(15 * time.Second).expect(lobby.Idle).reads("Get help")
}

func TestAKioskThatCannotHearSaysSo(t *testing.T) {
	r := newRig(t, setup{})
	r.kiosk.Listening(false)
	r.reads("Please touch the screen")
	r.kiosk.Listening(true)
	r.reads("Ready for your card")
}

func TestTheRibbonHasItsRoom(t *testing.T) {
	ribbon := canvas.NewRectangle(nil)
	ribbon.SetMinSize(fyne.NewSize(0, 40))
	r := newRig(t, setup{ribbon: ribbon})
	for _, b := range r.blocks() {
		if b.area.y < 40 {
			t.Errorf("%s lies under the ribbon, at %v", b.name, b.area)
		}
	}
}

func TestOtherColoursAndSizesWhileRunning(t *testing.T) {
	r := newRig(t, setup{})
	for _, scheme := range []kit.Scheme{kit.Dark, kit.HighContrast, kit.Light} {
		r.kiosk.Restyle(kit.Settings{Scheme: scheme, TextScale: 1.3, NoMotion: true})
		look := kit.NewLook(kit.Settings{Scheme: scheme})
		if r.kiosk.ground.FillColor != look.Colour(kit.Paper) {
			t.Errorf("scheme %d: the ground keeps its old colour", scheme)
		}
		r.checkGeometry(t)
	}
}

func TestConfigureKeepsWhoIsThere(t *testing.T) {
	visit := eveningVisit()
	visit.Name = "Rosa"
	r := newRig(t, setup{lobby: lobby.Options{ShowName: true}})
	r.kiosk.press(lobby.ButtonHelp)
	scanned(visit)(r)
	r.reads("Rosa", "this week")
	r.kiosk.Configure(lobby.Options{Languages: []string{"es"}, Hours: lobby.HoursNever})
	r.expect(lobby.Done).reads("¡Listo!", "Ya llamamos a la recepción.")
	for _, hidden := range []string{"Rosa", "6 h", "esta semana"} {
		if strings.Contains(r.text(), hidden) {
			t.Errorf("%q is still on the screen", hidden)
		}
	}
}

func TestNobodyAtTheDeskKnows(t *testing.T) {
	r := newRig(t, setup{})
	r.kiosk.SetAttended(false)
	scanned(clinic.Verdict{})(r)
	r.expect(lobby.SeeDesk).reads("They will be glad to help.")
	r.kiosk.Configure(lobby.Options{})
	r.reads("They will be glad to help.")
	r.kiosk.SetAttended(true)
	r.reads("They know you’re here.")
}

func TestLeaveForgetsWhoIsThere(t *testing.T) {
	r := newRig(t, setup{})
	r.tap("Español")
	choosing(daytime(), tonight())(r)
	r.kiosk.Leave()
	r.expect(lobby.Idle).reads("Welcome.")
	r.kiosk.Scanned(cardOf(t, 9))
	r.kiosk.Leave()
	r.answer(eveningVisit()).pass(3 * time.Second).expect(lobby.Idle)
}
