package desk

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// manyWants has more cards wait for the desk than there is room for.
func manyWants(r *rig) {
	for i := range 12 {
		r.raise(clinic.Notice{Reason: clinic.UnknownCard, Card: fmt.Sprintf("TVX%c", 'B'+rune(i))})
		r.advance(time.Second)
	}
}

// shownCards are the places of the cards that can be seen.
func (r *rig) shownCards() []int {
	var places []int
	for i, card := range r.today().wants.cards {
		if card.panel.Visible() {
			places = append(places, i)
		}
	}
	return places
}

func TestACallIsSeenWhateverPageIsShown(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	manyWants(r)
	w := r.today().wants
	w.turn()
	if places := r.shownCards(); places[0] == 0 {
		t.Fatalf("the cards %v are shown after turning", places)
	}
	r.raise(clinic.Notice{Reason: clinic.HelpCalled})
	r.advance(time.Second)
	r.mustSee("On my way")
	w.turn()
	if places := r.shownCards(); places[0] != 0 || len(places) < 2 || places[1] == 1 {
		t.Errorf("the cards %v are shown, want the call and then others than before", places)
	}
	r.mustSee("On my way")
	r.rune('m')
	r.advance(time.Second)
	board, err := r.book.DayBoard(r.book.Today())
	if err != nil || board.Notices[len(board.Notices)-1].Handled == nil {
		t.Errorf("M did not answer the call that is shown: %v", err)
	}
}

func TestTheKeyAnswersTheCardThatIsShown(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	manyWants(r)
	w := r.today().wants
	w.turn()
	top := r.shownCards()[0]
	want := w.list[top].title
	r.rune('m')
	r.advance(time.Second)
	for _, item := range w.list {
		if item.title == want {
			t.Errorf("%q was shown first and still waits", want)
		}
	}
	if len(w.list) != 11 {
		t.Errorf("%d wait, want 11", len(w.list))
	}
	if places := r.shownCards(); places[0] != 0 {
		t.Errorf("after a change the cards %v are shown, want the first ones", places)
	}
}

func TestTodayOpensWithTheMostUrgent(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	manyWants(r)
	r.today().wants.turn()
	r.press(fyne.KeyF3)
	r.press(fyne.KeyF2)
	if places := r.shownCards(); places[0] != 0 {
		t.Errorf("the cards %v are shown, want the first ones", places)
	}
}
