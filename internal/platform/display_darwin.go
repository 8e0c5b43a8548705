package platform

// Displays are none that could be chosen: Daybook cannot place windows on a Mac.
func Displays() ([]Display, error) { return nil, nil }

// PlaceWindow leaves a window where the system put it.
func PlaceWindow(uintptr, Display, bool) (filled bool, err error) { return false, nil }
