package clinic

import "testing"

func TestACardIsKeptAtTheDesk(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "hash", Short: "BCDF"})
	card := d.cards[ana][0]
	keep := KeepCard{Patient: ana, Card: card.ID, AtDesk: true}
	facts := d.do(atDesk, keep)
	wantKinds(t, facts, "card.kept")
	if !d.cards[ana][0].AtDesk {
		t.Error("the card is not at the desk")
	}
	wantKinds(t, d.do(atDesk, keep))
	undo, ok := Undo(keep, facts, "")
	if !ok {
		t.Fatal("it cannot be taken back")
	}
	d.do(atDesk, undo)
	if d.cards[ana][0].AtDesk {
		t.Error("taken back, the card is still at the desk")
	}
	d.refused(atDesk, KeepCard{Patient: ben, Card: card.ID, AtDesk: true}, "no_such_card")
	d.do(atDesk, RevokeCard{Patient: ana, Card: card.ID, Reason: "lost"})
	d.refused(atDesk, keep, "card_revoked")
}

func TestTheListOfCardsAtTheDesk(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "hash", Short: "BCDF"})
	d.do(atDesk, IssueCard{Patient: ben, Hash: "other", Short: "GHJK"})
	d.do(atDesk, KeepCard{Patient: ben, Card: d.cards[ben][0].ID, AtDesk: true})
	rows := IndexPatients(d, d.date).Find("", PatientFilter{Kind: FilterKept})
	if len(rows) != 1 || rows[0].Patient != ben {
		t.Errorf("expected the patient whose card is at the desk, got %+v", rows)
	}
	d.do(atDesk, RevokeCard{Patient: ben, Card: d.cards[ben][0].ID, Reason: "lost"})
	if rows := IndexPatients(d, d.date).Find("", PatientFilter{Kind: FilterKept}); len(rows) != 0 {
		t.Errorf("a revoked card is nobody's any more, got %+v", rows)
	}
}
