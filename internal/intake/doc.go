// Package intake reads a clinic's own lists of patients, as spreadsheets write
// them, and says what each row would do before anything is done: a new patient, the
// same one, one that changes, or a row that cannot be taken and why. It writes
// nothing itself; what a preview says becomes commands for the book.
package intake
