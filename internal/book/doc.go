// Package book is the daybook: the one place where acts become entries.
//
// Do runs a command's Decide, appends the events it decides to the journal,
// applies them to the derived state and commits all of it in one transaction,
// under one writer lock. Queries see a snapshot of the reference data paired
// with a read transaction of the same moment. Everything but the journal can be
// rebuilt from the journal.
package book
