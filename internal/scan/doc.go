// Package scan finds card codes in what a keyboard-wedge scanner types.
//
// Such a scanner is a keyboard to the computer: its letters arrive among those
// of a person, with whatever ending and junk it was configured to send. The
// [Decoder] holds letters back for as long as they may belong to a scan, which
// for a person's typing is too short to notice, and gives ordinary typing back
// in order. It has no clock and starts nothing: every call carries the time,
// and [Decoder.Deadline] says when the next [Decoder.Tick] is due.
//
// A code is taken only where its check letters fit, so noise may cost a
// "please scan again" but is never somebody else's card.
package scan
