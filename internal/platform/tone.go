package platform

import (
	"bytes"
	"encoding/binary"
	"math"
	"time"
)

// Note is one stroke of a chime.
type Note struct {
	// Hertz is the pitch; 0 is a rest.
	Hertz float64
	// For is how long until the next stroke. The last note rings out.
	For time.Duration
}

const (
	toneRate = 22050
	// ring is how long a stroke goes on sounding after its time is over.
	ring = 350 * time.Millisecond
	// attack is short enough to sound struck and long enough not to click.
	attack = 8 * time.Millisecond
	decay  = 220 * time.Millisecond
	// peak leaves room for strokes that overlap.
	peak = 0.45
)

// partials are the loudness of the fundamental and its overtones: soft and
// round, like a small bell.
var partials = [...]float64{1, 0.28, 0.1}

// Tone returns a chime as the bytes of a WAV file, mono, 16 bits. The volume
// goes from 0 (silent) to 1; the same notes always give the same bytes on one
// kind of computer.
func Tone(volume float64, notes ...Note) []byte {
	total := ring
	for _, note := range notes {
		total += max(note.For, 0)
	}
	samples := make([]float64, int(total.Seconds()*toneRate))
	start := time.Duration(0)
	for _, note := range notes {
		if note.Hertz > 0 {
			strike(samples[int(start.Seconds()*toneRate):], note)
		}
		start += max(note.For, 0)
	}
	return wav(samples, min(max(volume, 0), 1))
}

// strike adds one stroke, fading in over the attack and out to true silence.
func strike(samples []float64, note Note) {
	length := min(len(samples), int((max(note.For, 0)+ring).Seconds()*toneRate))
	for i := range length {
		t := float64(i) / toneRate
		left := float64(length-i) / float64(length)
		loud := math.Min(1, t/attack.Seconds()) * math.Exp(-t/decay.Seconds()) * math.Min(1, 4*left)
		for n, strength := range partials {
			hertz := note.Hertz * float64(n+1)
			if hertz < toneRate/2 {
				samples[i] += loud * strength * math.Sin(2*math.Pi*hertz*t)
			}
		}
	}
}

// wav writes samples as a file, scaled so that nothing is clipped.
func wav(samples []float64, volume float64) []byte {
	loudest := 1.0
	for _, s := range samples {
		loudest = max(loudest, math.Abs(s)*peak)
	}
	scale := volume * peak / loudest
	size := uint32(2 * len(samples))
	var out bytes.Buffer
	out.WriteString("RIFF")
	out.Write(binary.LittleEndian.AppendUint32(nil, 36+size))
	out.WriteString("WAVEfmt ")
	format := []any{uint32(16), uint16(1), uint16(1), uint32(toneRate), uint32(2 * toneRate), uint16(2), uint16(16)}
	for _, field := range format {
		_ = binary.Write(&out, binary.LittleEndian, field)
	}
	out.WriteString("data")
	out.Write(binary.LittleEndian.AppendUint32(nil, size))
	for _, s := range samples {
		_ = binary.Write(&out, binary.LittleEndian, int16(math.Round(s*scale*math.MaxInt16)))
	}
	return out.Bytes()
}
