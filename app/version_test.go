package main

import (
	"testing"

	"github.com/BurntSushi/toml"
)

// TestMetadataAgrees holds the constants against FyneApp.toml, which packaging
// tools read.
func TestMetadataAgrees(t *testing.T) {
	var file struct {
		Details struct {
			Name, ID, Version string
			Build             int
		}
	}
	if _, err := toml.DecodeFile("../FyneApp.toml", &file); err != nil {
		t.Fatalf("read FyneApp.toml: %v", err)
	}
	d := file.Details
	if d.Name != appName || d.ID != appID || d.Version != appVersion || d.Build != appBuild {
		t.Errorf("FyneApp.toml says %+v, the program says %s %s %s %d", d, appName, appID, appVersion, appBuild)
	}
}
