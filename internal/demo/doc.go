// Package demo makes the sample clinic: an invented program with forty invented
// patients, twelve weeks of the mess of real life behind it, and a clock of its
// own that stands shortly before a session and only moves forward.
//
// A sample book is marked in its first entry. Its cards work in no real book,
// and it takes no others. Nobody in it exists.
package demo
