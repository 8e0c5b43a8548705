package platform

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrNoSound means that the system has no way to play a sound.
var ErrNoSound = errors.New("no way to play a sound on this computer")

// soundLimit ends a sound program that hangs.
const soundLimit = 10 * time.Second

// Player plays short sounds one after the other. It never blocks its caller
// and never fails aloud: a lobby without a loudspeaker works as well as one
// with. Make one at start and close it at the end.
type Player struct {
	play   func(ctx context.Context, wav []byte) error
	next   chan []byte
	cancel context.CancelFunc
	done   chan struct{}

	mu     sync.Mutex
	closed bool
	err    error
}

// NewPlayer starts a player on this system's loudspeaker.
func NewPlayer() *Player { return startPlayer(playSound) }

func startPlayer(play func(context.Context, []byte) error) *Player {
	ctx, cancel := context.WithCancel(context.Background())
	p := &Player{play: play, next: make(chan []byte, 1), cancel: cancel, done: make(chan struct{})}
	go p.run(ctx)
	return p
}

// Play plays the bytes of a WAV file as soon as the sound before is over, and
// returns at once. Only one sound waits: a newer one takes its place, so that
// a busy lobby never rings for what is long past. How loud a sound is lies in
// its samples (see [Tone]).
func (p *Player) Play(wav []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || len(wav) == 0 {
		return
	}
	select {
	case <-p.next:
	default:
	}
	p.next <- wav
}

// Err returns why the last sound could not be played, or nil: [ErrNoSound] if
// there is no program for it. The desk's settings show it.
func (p *Player) Err() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.err
}

// Close cuts off what sounds or waits and ends the player. It may be called
// more than once.
func (p *Player) Close() {
	p.mu.Lock()
	if !p.closed {
		p.closed = true
		close(p.next)
		p.cancel()
	}
	p.mu.Unlock()
	<-p.done
}

func (p *Player) run(ctx context.Context) {
	defer close(p.done)
	for wav := range p.next {
		if ctx.Err() != nil {
			return
		}
		limited, stop := context.WithTimeout(ctx, soundLimit)
		err := p.play(limited, wav)
		stop()
		p.mu.Lock()
		p.err = err
		p.mu.Unlock()
	}
}
