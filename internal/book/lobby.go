package book

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// lobbyActor is a patient at the kiosk.
func lobbyActor() clinic.Actor { return clinic.Actor{Kind: clinic.Lobby} }

// AnswerCard takes a scanned card: it decides what the scan comes to, records
// it, and returns what the lobby screen says. The same scan twice is one act.
func (b *Book) AnswerCard(code card.Code, track clinic.TrackID, intent clinic.Intent) (clinic.Verdict, error) {
	return b.answer(func(v clinic.View) (clinic.LobbyAct, *clinic.Notice) {
		act := clinic.LobbyAct{Via: clinic.ViaCard, Card: code.Short(), Track: track, Intent: intent}
		found, ok := v.CardByHash(b.ring().CardHash(string(code)))
		switch {
		case code.IsDemo() != v.Demo():
			return act, &clinic.Notice{Reason: clinic.SampleCard, Card: act.Card}
		case !ok:
			return act, &clinic.Notice{Reason: clinic.UnknownCard, Card: act.Card}
		case found.Revoked:
			return act, &clinic.Notice{Reason: clinic.RevokedCard, Card: act.Card, Patient: found.Patient}
		}
		act.Patient = found.Patient
		return act, nil
	})
}

// AnswerNumber takes a patient number and a PIN in place of a card. The PIN's
// hash is slow on purpose and worked out before the book is asked; an unknown
// number takes as long as a known one.
func (b *Book) AnswerNumber(number, pin string, track clinic.TrackID, intent clinic.Intent) (clinic.Verdict, error) {
	patient, notice, err := b.checkNumber(number, pin)
	if err != nil {
		return clinic.Verdict{}, err
	}
	return b.answer(func(clinic.View) (clinic.LobbyAct, *clinic.Notice) {
		return clinic.LobbyAct{Patient: patient, Via: clinic.ViaNumber, Track: track, Intent: intent}, notice
	})
}

// checkNumber finds whose number and PIN these are, or what the desk should know.
func (b *Book) checkNumber(number, pin string) (clinic.PatientID, *clinic.Notice, error) {
	if b.guesses.tooMany(b.Now()) {
		vault.CheckSecret(nobodysPIN, pin) // for the time it takes
		return "", &clinic.Notice{Reason: clinic.LockedNumber}, nil
	}
	patient, notice, err := b.checkPIN(number, pin)
	if notice != nil {
		b.guesses.add(b.Now())
	}
	return patient, notice, err
}

func (b *Book) checkPIN(number, pin string) (clinic.PatientID, *clinic.Notice, error) {
	view := b.memory()
	ids := view.PatientsByNumber(number)
	if len(ids) > 1 {
		return "", &clinic.Notice{Reason: clinic.DoubleNumber, Number: number}, nil
	}
	var patient clinic.Patient
	if len(ids) == 1 {
		patient, _ = view.Patient(ids[0])
	}
	if patient.PIN == "" {
		vault.CheckSecret(nobodysPIN, pin) // for the time it takes
		return "", &clinic.Notice{Reason: clinic.WrongNumber}, nil
	}
	if patient.Failures.Wait(b.Now()) > 0 {
		vault.CheckSecret(nobodysPIN, pin)
		return "", &clinic.Notice{Reason: clinic.LockedNumber, Patient: patient.ID}, nil
	}
	ok, err := vault.CheckSecret(patient.PIN, pin)
	if err != nil {
		ok = false // an empty PIN or a damaged hash lets nobody in
	}
	if _, err := b.Do(lobbyActor(), clinic.TryNumber{Patient: patient.ID, OK: ok}); err != nil {
		return "", nil, err
	}
	if !ok {
		return "", &clinic.Notice{Reason: clinic.WrongNumber, Patient: patient.ID}, nil
	}
	return patient.ID, nil, nil
}

// nobodysPIN is the hash of a secret that no keypad can type.
const nobodysPIN = "$argon2id$v=19$m=19456,t=2,p=1$ZGF5Ym9vay1ub2JvZHkh$3q1l8y0n3zK9m5cS7m0e1xw2b4N6h8Q0t2V4x6Z8a0c"

// answer judges a lobby act and does what follows from it.
func (b *Book) answer(who func(clinic.View) (clinic.LobbyAct, *clinic.Notice)) (clinic.Verdict, error) {
	// Before the reading begins: looking at the clock takes the writer's lock,
	// and a writer that must grow the file waits for every reader.
	env := b.env(lobbyActor())
	var judged clinic.Judgement
	err := b.Read(func(v clinic.View) error {
		act, notice := who(v)
		if notice != nil {
			judged = clinic.SendToDesk(v, *notice)
			return nil
		}
		var err error
		judged, err = clinic.JudgeLobby(v, env, act)
		return err
	})
	if err != nil || judged.Do == nil {
		return judged.Verdict, err
	}
	if _, err := b.Do(lobbyActor(), judged.Do); err != nil {
		return clinic.Verdict{}, err
	}
	return judged.Verdict, nil
}

// env is what a judgement outside of the writer may know.
func (b *Book) env(actor clinic.Actor) clinic.Env {
	return clinic.Env{Now: b.Now().UTC(), Zone: b.Zone(), Random: b.options.Random, Actor: actor, Doubtful: b.CheckClock(), Station: b.station}
}

// CallHelp tells the desk that somebody at the lobby screen asks for help.
func (b *Book) CallHelp() error {
	_, err := b.Do(lobbyActor(), clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.HelpCalled}})
	return err
}
