package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoBookIsSaidOnce, with where it was looked for.
func TestNoBookIsSaidOnce(t *testing.T) {
	t.Setenv("LC_ALL", "en_US.UTF-8")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	folder := t.TempDir()
	var out, errOut bytes.Buffer
	run([]string{"verify", "--data", folder}, &out, &errOut)
	said := errOut.String()
	if strings.Count(said, "there is no book") != 1 || !strings.Contains(said, filepath.Join(folder, bookFile)+".") {
		t.Errorf("want one plain sentence with the path, got %q", said)
	}
}
