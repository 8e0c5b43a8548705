package platform

// soundPrograms lists what may play a sound, the likeliest first: PipeWire,
// PulseAudio, plain ALSA.
func soundPrograms() [][]string {
	return [][]string{{"pw-play"}, {"paplay"}, {"aplay", "-q"}}
}
