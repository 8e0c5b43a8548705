// Package walls tests that the rooms of the house keep to their floors
// (docs/architecture.md): arrows between packages only point down.
package walls

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "daybook/"

// floors of the house, the ground floor first. A package imports only from
// lower floors, and from its own where allowedBeside says so.
var floors = [][]string{
	{"assets", "internal/clinic", "internal/card"},
	{"internal/vault", "internal/journal", "internal/i18n", "internal/preset"},
	{"internal/platform", "internal/book/bolt"},
	{"internal/book", "internal/keep"},
	{"internal/lobby", "internal/lesson", "internal/report", "internal/intake", "internal/scan", "internal/demo", "internal/export"},
	{"internal/ui"},
	{"app"},
	{"internal/walls", "internal/tour"},
}

// allowedBeside are the arrows that stay on one floor.
var allowedBeside = map[string]bool{
	"internal/keep > internal/book":     true,
	"internal/export > internal/report": true, // for the tables' cells
	"internal/ui > internal/ui":         true,
	"app > app":                         true,
}

type importing struct{ from, to string }

// imports lists what the packages of Daybook import, tests left aside.
func imports(t *testing.T) []importing {
	t.Helper()
	root := filepath.Join("..", "..")
	var all []importing
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && (name == "tools" || name == "build" || name == "testdata" || strings.HasPrefix(name, ".") && name != "..") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			to, _ := strconv.Unquote(spec.Path.Value)
			all = append(all, importing{filepath.ToSlash(relative), to})
		}
		return nil
	})
	if err != nil {
		t.Fatalf("read the imports: %v", err)
	}
	if len(all) < 100 {
		t.Fatalf("expected the imports of the whole house, found %d", len(all))
	}
	return all
}

// room is the package of the floors that a folder belongs to, and its floor.
func room(folder string) (string, int) {
	for at := folder; at != "." && at != "/"; at = path.Dir(at) {
		for floor, rooms := range floors {
			for _, name := range rooms {
				if name == at {
					return name, floor
				}
			}
		}
	}
	return "", -1
}

func TestArrowsPointDown(t *testing.T) {
	for _, i := range imports(t) {
		from, fromFloor := room(i.from)
		if fromFloor < 0 {
			t.Errorf("%s stands on no floor: add it to the house in walls_test.go and docs/architecture.md", i.from)
			continue
		}
		if !strings.HasPrefix(i.to, module) {
			continue
		}
		to, toFloor := room(strings.TrimPrefix(i.to, module))
		if toFloor > fromFloor || toFloor == fromFloor && !allowedBeside[from+" > "+to] {
			t.Errorf("%s imports %s, which is not below it", i.from, i.to)
		}
	}
}

func TestClinicImportsNothingOfOurs(t *testing.T) {
	for _, i := range imports(t) {
		if i.from == "internal/clinic" && strings.HasPrefix(i.to, module) {
			t.Errorf("internal/clinic imports %s, but it is pure", i.to)
		}
	}
}

func TestFyneStaysUpstairs(t *testing.T) {
	for _, i := range imports(t) {
		upstairs := i.from == "app" || strings.HasPrefix(i.from, "internal/ui")
		if strings.HasPrefix(i.to, "fyne.io/") && !upstairs {
			t.Errorf("%s imports %s, but only app and internal/ui may", i.from, i.to)
		}
		if i.to == "fyne.io/fyne/v2/app" && i.from != "app" {
			t.Errorf("%s imports %s: screens are tested without a display", i.from, i.to)
		}
	}
}

func TestBboltStaysInItsRoom(t *testing.T) {
	for _, i := range imports(t) {
		if strings.HasPrefix(i.to, "go.etcd.io/bbolt") && i.from != "internal/book/bolt" {
			t.Errorf("%s imports %s, but only internal/book/bolt may", i.from, i.to)
		}
	}
}

func TestNoRoomForOddsAndEnds(t *testing.T) {
	for _, i := range imports(t) {
		switch path.Base(i.from) {
		case "util", "utils", "common", "helpers", "models", "misc":
			t.Errorf("%s: a package is named for the one thing in it", i.from)
		}
	}
}
