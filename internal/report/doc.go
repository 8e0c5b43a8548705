// Package report draws Daybook's documents for paper: lists to tick and to sign.
// What they say comes in from outside, in the reader's language.
package report
