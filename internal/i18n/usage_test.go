package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// usage is what the program's source says about ids.
type usage struct {
	asked    map[string]string // ids given to T directly, with the file
	written  map[string]bool   // every text in quotes, ids in tables among them
	prefixes []string          // beginnings of ids put together while running
}

// dynamicLine in a file of texts names a beginning of ids that code puts
// together in a way that the source does not show: # dynamic: lobby.reason.
var dynamicLine = regexp.MustCompile(`(?m)^#\s*dynamic:\s*(\S+)\s*$`)

func readUsage(t *testing.T) usage {
	t.Helper()
	u := usage{asked: map[string]string{}, written: map[string]bool{}}
	for _, root := range []string{"../../internal", "../../app"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil // what cannot be read or is no source has no ids
			}
			u.readFile(t, path)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	u.readDynamicLines(t)
	return u
}

func (u *usage) readFile(t *testing.T, path string) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Logf("%s does not parse and is left out: %v", path, err)
		return
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BasicLit:
			if text, ok := literal(node); ok {
				u.written[text] = true
			}
		case *ast.BinaryExpr:
			if text, ok := literal(node.X); ok && node.Op == token.ADD && strings.Contains(text, ".") {
				u.prefixes = append(u.prefixes, text)
			}
		case *ast.CallExpr:
			u.readCall(node, path)
		}
		return true
	})
}

// asking are the methods that the source asks for texts by, and textID is what the id
// of a text looks like: "say" also writes lines of the trace.
var (
	asking = map[string]bool{"T": true, "t": true, "say": true}
	textID = regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_]+)+$`)
)

func (u *usage) readCall(call *ast.CallExpr, path string) {
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !asking[method.Sel.Name] || len(call.Args) == 0 {
		return
	}
	if id, ok := literal(call.Args[0]); ok && textID.MatchString(id) {
		u.asked[id] = path
	}
}

func literal(node ast.Node) (string, bool) {
	lit, ok := node.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

func (u *usage) readDynamicLines(t *testing.T) {
	names, err := filepath.Glob("../../assets/i18n/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range dynamicLine.FindAllStringSubmatch(string(data), -1) {
			u.prefixes = append(u.prefixes, match[1])
		}
	}
}

func (u *usage) uses(id string) bool {
	if u.written[id] {
		return true
	}
	for _, prefix := range u.prefixes {
		if strings.HasPrefix(id, prefix) {
			return true
		}
	}
	return false
}

func TestEveryTextAskedForExists(t *testing.T) {
	english := readTexts(t)["en"]
	for id, path := range readUsage(t).asked {
		if _, ok := english[id]; !ok {
			t.Errorf("%s asks for the text %q, which does not exist", path, id)
		}
	}
}

// TestNoTextIsUnused keeps the catalog free of texts that nobody reads. Ids put
// together while running are found by "area.thing." + x in the source, or by a
// line "# dynamic: area.thing." in a file of texts.
func TestNoTextIsUnused(t *testing.T) {
	used := readUsage(t)
	for id := range readTexts(t)["en"] {
		if !used.uses(id) {
			t.Errorf("the text %q is not used anywhere", id)
		}
	}
}
