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
	day := clinic.NewDate(2026, 3, 2)
	args := map[string]any{"First": 3, "Second": 9, "Count": 30, "Zone": "Mars", "Number": "12", "Payer": "Aetna", "From": day, "To": day, "Date": day, "Minutes": 150, "Heads": 29, "Name": "Mars, Ada", "Program": clinic.Label{Text: "IOP"}, "Other": "Cigna", "Track": "Teens", "Age": 20, "Below": 18, "Places": 9, "Start": "9:00", "End": "9:50", "Service": "Group", "Text": "many", "Word": "rehab", "Line": 7, "Most": 200, "Folder": "/mnt", "Known": []clinic.Label{{Text: "Daytime"}}}
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
	for _, folder := range []string{"../../clinic", "../../book", "../../intake"} {
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

// refusalCode finds refuse("code") and Refusal{Code: "code"}; a payer's code of
// billing is none.
func refusalCode(node ast.Node) (string, bool) {
	switch node := node.(type) {
	case *ast.CallExpr:
		if name, ok := node.Fun.(*ast.Ident); ok && name.Name == "refuse" {
			return quoted(node.Args[0])
		}
		if method, ok := node.Fun.(*ast.SelectorExpr); ok && method.Sel.Name == "refuse" && len(node.Args) == 3 {
			return quoted(node.Args[1])
		}
	case *ast.CompositeLit:
		if !isRefusal(node.Type) {
			return "", false
		}
		for _, element := range node.Elts {
			if pair, ok := element.(*ast.KeyValueExpr); ok && fmt.Sprint(pair.Key) == "Code" {
				return quoted(pair.Value)
			}
		}
	}
	return "", false
}

// isRefusal reports whether a type is written Refusal or clinic.Refusal.
func isRefusal(written ast.Expr) bool {
	if selected, ok := written.(*ast.SelectorExpr); ok {
		written = selected.Sel
	}
	name, ok := written.(*ast.Ident)
	return ok && name.Name == "Refusal"
}

func quoted(value ast.Expr) (string, bool) {
	text, ok := value.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	code, err := strconv.Unquote(text.Value)
	return code, err == nil
}

func TestRefusalWritesDaysInTheDesksLanguage(t *testing.T) {
	refusal := &clinic.Refusal{Code: "terms_twice", Args: map[string]any{"From": clinic.NewDate(2026, 3, 2)}}
	for language, want := range map[string]string{"en": "Mar 2, 2026", "es": "2 mar 2026"} {
		r := newRig(t, rigOptions{language: language, signedOut: true})
		if got := r.shell.sentence(refusal); !strings.Contains(got, want) {
			t.Errorf("%s: want %q in the sentence, got %q", language, want, got)
		}
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	for _, c := range []struct {
		err  error
		want string
	}{
		{book.ErrWrongPIN, "That PIN is not right."},
		{fmt.Errorf("confirm: %w", book.ErrNotAllowed), "director"},
		{fmt.Errorf("confirm: %w", book.ErrStopped), "Press Try again (F5)"},
		{book.ErrClosed, "closed"},
		{errors.New("read /dev/sda: input/output error"), "nothing was changed"},
	} {
		if got := r.shell.sentence(c.err); !strings.Contains(got, c.want) {
			t.Errorf("%v is said as %q, want %q in it", c.err, got, c.want)
		}
	}
	r = newRig(t, rigOptions{settings: neverIdle})
	if got := r.shell.sentence(book.ErrStopped); !strings.Contains(got, "Open Today") {
		t.Errorf("signed in, a stopped book is said as %q, want where to press", got)
	}
}
