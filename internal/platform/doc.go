// Package platform holds what differs from one operating system to the next:
// where files go, how a station's key is protected, how a page is printed and a
// chime is played, and which clock keeps running while the computer sleeps.
//
// Files that end in _windows, _darwin or _linux hold that system's part;
// everything else is the same everywhere.
package platform
