package platform

import (
	"path"
	"regexp"
	"strings"
)

// crashLines bounds a report; a runaway recursion has no end of frames.
const crashLines = 400

// functionName is a Go function as stacks show it: a path, a receiver in
// parentheses, type parameters in brackets. ASCII only, so a person's name with
// an accent cannot pass for one.
const functionName = `((?:[A-Za-z0-9_./%~@-]|\[[A-Za-z0-9_.,/*]*\]|\(\*?[A-Za-z_][A-Za-z0-9_.\[\]]*\)\.)+)`

// The kinds of lines of a Go stack. What matches none of them is left out,
// whatever it is.
var (
	stackGoroutine = regexp.MustCompile(`^goroutine \d+ .*\[((?:[a-zA-Z0-9 ,-]|\([a-zA-Z ]+\))+)\]:$`)
	stackFunction  = regexp.MustCompile(`^` + functionName + `\(.*\)$`)
	stackCreated   = regexp.MustCompile(`^created by ` + functionName + `(?: in goroutine \d+)?$`)
	stackFile      = regexp.MustCompile(`^\t(.+):(\d+)(?: \+0x[0-9a-f]+)?$`)
)

// cleanStack keeps the functions, files and lines of a stack and drops every
// argument value and every folder that names this computer or its user.
func cleanStack(stack string) []string {
	var lines []string
	started, named := false, false
	for line := range strings.Lines(stack) {
		line = strings.TrimRight(line, "\r\n")
		kept, function := cleanLine(line, named)
		started = started || stackGoroutine.MatchString(line)
		if !started || kept == "" {
			named = false
			continue
		}
		lines = append(lines, kept)
		named = function
		if len(lines) == crashLines {
			return append(lines, "...")
		}
	}
	return lines
}

// cleanLine returns what may be kept of a line, and whether it names a
// function. A file counts only right behind its function.
func cleanLine(line string, named bool) (kept string, function bool) {
	if m := stackGoroutine.FindStringSubmatch(line); m != nil {
		return "goroutine [" + m[1] + "]", false
	}
	if m := stackCreated.FindStringSubmatch(line); m != nil {
		return "created by " + m[1], true
	}
	if m := stackFunction.FindStringSubmatch(line); m != nil {
		return m[1], true
	}
	if m := stackFile.FindStringSubmatch(line); m != nil && named {
		return "\t" + shortFile(m[1]) + ":" + m[2], false
	}
	return "", false
}

// shortFile keeps a source file's package folder and name.
func shortFile(file string) string {
	file = strings.ReplaceAll(file, `\`, "/")
	return path.Join(path.Base(path.Dir(file)), path.Base(file))
}
