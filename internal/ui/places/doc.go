// Package places asks where to save a file: one of the places that people know on
// this computer, and a folder in it. It is Daybook's own: a dialog of the system's
// would swallow scans, stay open over the lobby, and show a patient this PC's folders.
package places
