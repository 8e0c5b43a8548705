package platform

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestCheckSeparate(t *testing.T) {
	root := t.TempDir()
	data := filepath.Join(root, "data")
	if err := os.MkdirAll(filepath.Join(data, "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(root, "link")
	if err := os.Symlink(data, link); err != nil {
		t.Skip("this system makes no links:", err)
	}
	for name, c := range map[string]struct {
		data, config string
		apart        bool
	}{
		"beside":              {data, filepath.Join(root, "config"), true},
		"a longer name":       {data, data + "2", true},
		"dots in a name":      {data, filepath.Join(root, "..data"), true},
		"not there yet":       {filepath.Join(root, "a", "b"), filepath.Join(root, "a", "c"), true},
		"the same":            {data, data, false},
		"inside":              {data, filepath.Join(data, "keys"), false},
		"deep inside":         {data, filepath.Join(data, "deep", "er", "keys"), false},
		"around":              {data, root, false},
		"through a link":      {data, filepath.Join(link, "keys"), false},
		"both through a link": {filepath.Join(link, "deep"), data, false},
		"in a roundabout way": {data, filepath.Join(root, "x", "..", "data", "keys"), false},
	} {
		t.Run(name, func(t *testing.T) {
			err := CheckSeparate(c.data, c.config)
			if c.apart && err != nil || !c.apart && !errors.Is(err, ErrNotSeparate) {
				t.Errorf("%s and %s: got %v, want apart %v", c.data, c.config, err, c.apart)
			}
		})
	}
}
