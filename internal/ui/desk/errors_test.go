package desk

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// TestEveryRefusalHasASentence reads the codes out of the source, so that a new
// one without a sentence is found here.
func TestEveryRefusalHasASentence(t *testing.T) {
	args := map[string]any{"Count": 30, "Zone": "Mars", "Number": "12", "Track": "Teens", "Age": 20, "From": 13, "Below": 18, "Places": 9}
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language, signedOut: true})
		codes := refusalCodes(t)
		if len(codes) < 20 {
			t.Fatalf("only %d codes found", len(codes))
		}
		for _, code := range codes {
			err := fmt.Errorf("do it: %w", &clinic.Refusal{Code: code, Args: args})
			if text := r.shell.sentence(err); strings.Contains(text, "⟦") {
				t.Errorf("%s: %q has no sentence", language, code)
			}
		}
	}
}

func refusalCodes(t *testing.T) []string {
	t.Helper()
	var codes []string
	for _, folder := range []string{"../../clinic", "../../book"} {
		names, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(node ast.Node) bool {
				if code, ok := refusalCode(node); ok {
					codes = append(codes, code)
				}
				return true
			})
		}
	}
	return codes
}

// refusalCode finds refuse("code") and Refusal{Code: "code"}.
func refusalCode(node ast.Node) (string, bool) {
	var value ast.Expr
	switch node := node.(type) {
	case *ast.CallExpr:
		if name, ok := node.Fun.(*ast.Ident); !ok || name.Name != "refuse" {
			return "", false
		}
		value = node.Args[0]
	case *ast.KeyValueExpr:
		if key, ok := node.Key.(*ast.Ident); !ok || key.Name != "Code" {
			return "", false
		}
		value = node.Value
	default:
		return "", false
	}
	text, ok := value.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	code, err := strconv.Unquote(text.Value)
	return code, err == nil
}

func TestErrorsSayWhatToDo(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	for _, c := range []struct {
		err  error
		want string
	}{
		{book.ErrWrongPIN, "That PIN is not right."},
		{fmt.Errorf("confirm: %w", book.ErrNotAllowed), "director"},
		{fmt.Errorf("confirm: %w", book.ErrStopped), "disk"},
		{book.ErrClosed, "closed"},
		{errors.New("read /dev/sda: input/output error"), "nothing was changed"},
	} {
		if got := r.shell.sentence(c.err); !strings.Contains(got, c.want) {
			t.Errorf("%v is said as %q, want %q in it", c.err, got, c.want)
		}
	}
}
