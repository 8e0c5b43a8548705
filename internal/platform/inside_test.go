package platform

import (
	"os"
	"path/filepath"
	"testing"
)

func TestInside(t *testing.T) {
	root := t.TempDir()
	data, link := filepath.Join(root, "data"), filepath.Join(root, "link")
	if err := os.MkdirAll(filepath.Join(data, "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(data, link); err != nil {
		t.Skip("this system makes no links:", err)
	}
	for name, c := range map[string]struct {
		path string
		want bool
	}{
		"itself":         {data, true},
		"deep in it":     {filepath.Join(data, "deep", "none"), true},
		"through a link": {filepath.Join(link, "deep"), true},
		"around it":      {root, false},
		"a longer name":  {data + "2", false},
	} {
		if got, err := Inside(c.path, data); err != nil || got != c.want {
			t.Errorf("%s: %s inside %s is %v, %v; want %v", name, c.path, data, got, err, c.want)
		}
	}
}
