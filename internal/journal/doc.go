// Package journal turns the clinic's events into entries that cannot be
// changed, dropped or reordered unnoticed, and back. Bytes in, bytes out: what
// an event means, how a value is sealed and where it is stored is for others.
//
// An [Entry] is a header and a body. The header says which station wrote it,
// when, by whom and of what kind, holds the hash of that station's header
// before it, and commits to the body. The body begins with 16 random bytes, so
// the commitment gives nothing away; patient data stands only in bodies. At the
// end of retention a body is removed and the chain of headers still verifies.
//
// What the chain shows: tampering by anyone without the book's keys. Whoever
// holds the keys could write a new chain, so the head of each station is also
// printed on documents and backups, and a [Verifier] checks against those.
package journal
