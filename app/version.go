package main

// What the program says about itself. FyneApp.toml says the same, and a test
// holds the two together.
const (
	appName    = "Daybook"
	appID      = "org.daybook.Daybook"
	appVersion = "0.1.0"
	appBuild   = 1
)
