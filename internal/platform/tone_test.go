package platform

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"
	"time"
)

var chime = []Note{{Hertz: 659.3, For: 140 * time.Millisecond}, {Hertz: 880, For: 180 * time.Millisecond}}

func TestToneIsAWAVFile(t *testing.T) {
	data := Tone(1, chime...)
	little := binary.LittleEndian
	if string(data[:4]) != "RIFF" || string(data[8:16]) != "WAVEfmt " || string(data[36:40]) != "data" {
		t.Fatalf("the file begins %q", data[:44])
	}
	if int(little.Uint32(data[4:])) != len(data)-8 || int(little.Uint32(data[40:])) != len(data)-44 {
		t.Error("the lengths in the file are wrong")
	}
	if little.Uint16(data[20:]) != 1 || little.Uint16(data[22:]) != 1 || little.Uint32(data[24:]) != toneRate ||
		little.Uint32(data[28:]) != 2*toneRate || little.Uint16(data[32:]) != 2 || little.Uint16(data[34:]) != 16 {
		t.Errorf("the format is % x, want 16 bits mono", data[20:36])
	}
	want := int((320*time.Millisecond + ring).Seconds() * toneRate)
	if got := len(samples(data)); got != want {
		t.Errorf("there are %d samples, want %d", got, want)
	}
}

func TestToneNeitherClicksNorClips(t *testing.T) {
	many := make([]Note, 40)
	for i := range many {
		many[i] = Note{Hertz: 880, For: time.Millisecond}
	}
	for name, notes := range map[string][]Note{"chime": chime, "many at once": many} {
		all := samples(Tone(1, notes...))
		if first, last := all[0], all[len(all)-1]; first != 0 || abs(last) > 40 {
			t.Errorf("%s: it begins at %d and ends at %d, want silence", name, first, last)
		}
		for i := 1; i < len(all); i++ {
			if step := abs(int(all[i]) - int(all[i-1])); step > 20000 {
				t.Fatalf("%s: a jump of %d at sample %d", name, step, i)
			}
		}
	}
}

func TestToneVolume(t *testing.T) {
	loudness := func(volume float64) int {
		most := 0
		for _, s := range samples(Tone(volume, chime...)) {
			most = max(most, abs(s))
		}
		return most
	}
	if quiet, half, full := loudness(0), loudness(0.5), loudness(1); quiet != 0 || half == 0 || full < half*19/10 {
		t.Errorf("volumes 0, 0.5 and 1 are %d, %d and %d loud", quiet, half, full)
	}
	if loudness(7) != loudness(1) || loudness(-1) != 0 || loudness(math.Inf(1)) != loudness(1) {
		t.Error("a volume outside 0 to 1 is not held to it")
	}
}

func TestToneTakesOddNotes(t *testing.T) {
	for name, notes := range map[string][]Note{
		"none": nil, "a rest": {{For: time.Second}}, "backwards": {{Hertz: 440, For: -time.Second}},
		"beyond hearing": {{Hertz: 40000, For: time.Second}}, "negative": {{Hertz: -440, For: time.Second}},
	} {
		for _, s := range samples(Tone(1, notes...)) {
			if s != 0 && name != "backwards" {
				t.Errorf("%s: there is a sound", name)
				break
			}
		}
	}
	if !bytes.Equal(Tone(1, chime...), Tone(1, chime...)) {
		t.Error("the same notes gave different bytes")
	}
}

func samples(data []byte) []int16 {
	out := make([]int16, (len(data)-44)/2)
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16(data[44+2*i:]))
	}
	return out
}

func abs[T int | int16](n T) int { return max(int(n), -int(n)) }
