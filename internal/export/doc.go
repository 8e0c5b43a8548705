// Package export takes everything that a book holds along, at any time and without
// asking anybody: as tables for spreadsheets with a data dictionary, or as one file that
// explains itself and that a new book can be made from (docs/decisions/0029).
//
// Nothing in an export opens anything: no key, no card's code, no hash of a PIN.
package export
