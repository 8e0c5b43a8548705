// Package vault keeps the book's values closed to anyone without the keys.
//
// A [Keyring] holds the random keys that seal every value of one book. It
// leaves memory only inside an age file that two keys open: the station's
// identity, which lives outside the data folder (see [KeyStore]), and the
// clinic's [Recovery] key, which is printed once and kept on paper.
//
// Where the book is locked, the identity lies behind a [Door]: sealed by a passphrase,
// or on a stick.
//
// What this is worth: a copy of the data folder, a backup or a stick alone
// opens nothing. The data folder together with the station's identity, or with
// the recovery key, opens everything. A new recovery key does not close copies
// made earlier. PINs gate screens and never take part in a key.
package vault
