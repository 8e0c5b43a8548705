package platform

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestFolders(t *testing.T) {
	elsewhere, err := filepath.Abs("elsewhere")
	if err != nil {
		t.Fatal(err)
	}
	home := func(parts ...string) string { return filepath.Join(append([]string{"home"}, parts...)...) }
	for name, c := range map[string]struct {
		system       string
		env          map[string]string
		data, config string
	}{
		"Linux":              {"linux", nil, home(".local", "share", "daybook"), home(".config", "daybook")},
		"Linux with XDG":     {"linux", map[string]string{"XDG_DATA_HOME": elsewhere, "XDG_CONFIG_HOME": elsewhere + "c"}, filepath.Join(elsewhere, "daybook"), filepath.Join(elsewhere+"c", "daybook")},
		"Linux relative XDG": {"linux", map[string]string{"XDG_DATA_HOME": "here", "XDG_CONFIG_HOME": "here"}, home(".local", "share", "daybook"), home(".config", "daybook")},
		"Windows":            {"windows", map[string]string{"LOCALAPPDATA": elsewhere}, filepath.Join(elsewhere, "Daybook"), filepath.Join(elsewhere, "Daybook Keys")},
		"Windows bare":       {"windows", nil, home("AppData", "Local", "Daybook"), home("AppData", "Local", "Daybook Keys")},
		"macOS":              {"darwin", map[string]string{"XDG_DATA_HOME": elsewhere}, home("Library", "Application Support", "Daybook"), home("Library", "Application Support", "Daybook Keys")},
	} {
		t.Run(name, func(t *testing.T) {
			s := system{
				name: c.system,
				env:  func(key string) string { return c.env[key] },
				home: func() (string, error) { return "home", nil },
			}
			if got, err := s.dataDir(); err != nil || got != c.data {
				t.Errorf("the data folder is %q, %v, want %q", got, err, c.data)
			}
			if got, err := s.configDir(); err != nil || got != c.config {
				t.Errorf("the folder of the keys is %q, %v, want %q", got, err, c.config)
			}
			if err := CheckSeparate(c.data, c.config); err != nil {
				t.Errorf("the default folders are not separate: %v", err)
			}
		})
	}
}

func TestFoldersWithoutHome(t *testing.T) {
	s := system{name: "linux", env: func(string) string { return "" }, home: func() (string, error) { return "", errors.New("no home") }}
	if _, err := s.dataDir(); !errors.Is(err, ErrNoHome) {
		t.Errorf("the data folder: got %v, want ErrNoHome", err)
	}
	if _, err := s.configDir(); !errors.Is(err, ErrNoHome) {
		t.Errorf("the folder of the keys: got %v, want ErrNoHome", err)
	}
}

func TestFoldersOfThisSystem(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for what, find := range map[string]func() (string, error){"data": DataDir, "config": ConfigDir} {
		if got, err := find(); err != nil || !filepath.IsAbs(got) {
			t.Errorf("the %s folder is %q, %v", what, got, err)
		}
	}
}
