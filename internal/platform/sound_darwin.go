package platform

// soundPrograms lists what plays a sound: afplay comes with macOS.
func soundPrograms() [][]string { return [][]string{{"afplay"}} }
