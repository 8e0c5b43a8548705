// Package lobby is the flow of the lobby screen as a state machine over plain
// values: scans, touches and answers go in, a Screen comes out, and perhaps an
// Ask for the book. It knows no pixel, no book and no clock of its own.
//
// Its promises, each held by a property test: a Screen carries nothing of
// anybody but the person in front of it; every state but Paused ends by itself;
// the next scan is taken at once, whatever is on the screen; no sequence of
// inputs sticks it; and the neutral answer looks the same whatever its reason
// (42 CFR 2.13(c)).
package lobby
