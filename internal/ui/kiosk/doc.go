// Package kiosk is the patients' screen: it draws what package lobby decides,
// and turns touches, keys and scans into the flow's inputs. It has no rules of
// its own, starts no goroutine and asks no clock but the one it is given.
//
// Every page is built once, updated in place and swapped by Show and Hide.
// All of it belongs to the window's own goroutine.
package kiosk
