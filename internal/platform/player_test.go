package platform

import (
	"context"
	"errors"
	"slices"
	"testing"
)

// loudspeaker is a sound system that plays only as fast as the test lets it.
type loudspeaker struct {
	heard chan string
	goOn  chan error
}

func newLoudspeaker() loudspeaker {
	return loudspeaker{heard: make(chan string), goOn: make(chan error)}
}

func (l loudspeaker) play(ctx context.Context, wav []byte) error {
	select {
	case l.heard <- string(wav):
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-l.goOn:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func TestNewestWaitingSoundWins(t *testing.T) {
	speaker := newLoudspeaker()
	player := startPlayer(speaker.play)
	defer player.Close()
	player.Play([]byte("first"))
	heard := []string{<-speaker.heard}
	for _, sound := range []string{"second", "third", "fourth"} {
		player.Play([]byte(sound))
	}
	player.Play(nil)
	speaker.goOn <- nil
	heard = append(heard, <-speaker.heard)
	speaker.goOn <- nil
	if want := []string{"first", "fourth"}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func TestFailedSoundIsRememberedQuietly(t *testing.T) {
	speaker := newLoudspeaker()
	player := startPlayer(speaker.play)
	defer player.Close()
	if player.Err() != nil {
		t.Errorf("before any sound: %v", player.Err())
	}
	for _, want := range []error{ErrNoSound, nil} {
		player.Play([]byte("x"))
		<-speaker.heard
		speaker.goOn <- want
		player.Play([]byte("next"))
		<-speaker.heard // the next one begins only after the first was settled
		if got := player.Err(); !errors.Is(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		speaker.goOn <- nil
	}
}

func TestClosedPlayerIsSilent(t *testing.T) {
	speaker := newLoudspeaker()
	player := startPlayer(speaker.play)
	player.Play([]byte("cut off"))
	<-speaker.heard
	player.Play([]byte("never heard"))
	player.Close()
	player.Close()
	player.Play([]byte("too late"))
	select {
	case sound := <-speaker.heard:
		t.Errorf("a closed player played %q", sound)
	default:
	}
}
