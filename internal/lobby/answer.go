package lobby

import (
	"slices"

	"daybook/internal/clinic"
)

func (a Answer) apply(f *Flow) {
	if a.ID != 0 && a.ID == f.help.ask {
		f.helpAnswered(a)
		return
	}
	if f.wait == nil || a.ID != f.wait.id || f.wait.held {
		return
	}
	state := f.stateFor(a)
	if state == SeeDesk {
		f.wait.hold(f.elapsed, f.options.NeutralDelay, DeskWord{Told: !a.Err, Back: a.Verdict.Back})
		return
	}
	f.person.verdict = a.Verdict
	f.person.verdict.Options = ordered(a.Verdict.Options)
	if state == Choose && f.pickWished() {
		return
	}
	f.learnLanguage(a.Verdict.Language)
	if !state.waitsForChoice() {
		f.person.proof = proof{}
	}
	f.enter(state)
}

// stateFor is the state that says what the book answered. Whatever cannot be
// said is the neutral answer.
func (f *Flow) stateFor(a Answer) State {
	v := a.Verdict
	switch {
	case a.Err:
		return SeeDesk
	case v.Kind == clinic.CheckedIn && v.Hold:
		return Hold
	case v.Kind == clinic.CheckedIn && (v.LateBy > 0 || v.Admit):
		return Late
	case v.Kind == clinic.CheckedIn:
		return Done
	case v.Kind == clinic.Choose && len(v.Options) > 0:
		return Choose
	case v.Kind == clinic.ComeLater:
		return ComeLater
	case v.Kind == clinic.AlreadyIn && f.person.intent == clinic.IntentStaying:
		return Staying
	case v.Kind == clinic.AlreadyIn:
		return AlreadyIn
	case v.Kind == clinic.CheckedOut:
		return Leaving
	}
	return SeeDesk
}

// learnLanguage takes the owner's language, unless they chose another here and
// now. It is never called for a neutral answer: a screen that turned Spanish
// would say that the card is known.
func (f *Flow) learnLanguage(language string) {
	if !f.person.chosen && slices.Contains(f.options.Languages, language) {
		f.person.language = language
	}
}
