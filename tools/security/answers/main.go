// Command answers holds what gosec found against the answers in docs/security.md: each
// finding must be answered by a row, and each row must answer at least one finding.
//
//	answers [-part] findings.json docs/security.md
//
// With -part only some folders were looked at, so that rows may be left without a
// finding.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// finding is one of gosec's.
type finding struct {
	Rule    string `json:"rule_id"`
	Details string `json:"details"`
	File    string `json:"file"`
	Line    string `json:"line"`
}

// answer is one row of the table: a rule, and a file or all files of a folder.
type answer struct {
	rule, place string
	met         bool
}

// covers reports whether the answer speaks of a finding in this file.
func (a *answer) covers(rule, file string) bool {
	if a.rule != rule {
		return false
	}
	return file == a.place || strings.HasSuffix(a.place, "/") && strings.HasPrefix(file, a.place)
}

func main() {
	part := flag.Bool("part", false, "only some folders were looked at")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: answers [-part] findings.json docs/security.md")
		os.Exit(2)
	}
	faults, err := compare(flag.Arg(0), flag.Arg(1), *part)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, fault := range faults {
		fmt.Fprintln(os.Stderr, fault)
	}
	if len(faults) > 0 {
		os.Exit(1)
	}
}

// compare reads both files and says what stands without the other.
func compare(findings, page string, part bool) ([]string, error) {
	found, err := readFindings(findings)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(page)
	if err != nil {
		return nil, err
	}
	answers := readAnswers(string(text))
	if len(answers) == 0 {
		return nil, fmt.Errorf("%s has no table of answers", page)
	}
	return faults(found, answers, part), nil
}

// readFindings reads gosec's JSON; files are named from the folder it runs in.
func readFindings(path string) ([]finding, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var report struct {
		Issues []finding
		Stats  struct{ Files int }
		Errors map[string]any `json:"Golang errors"`
	}
	if err := json.Unmarshal(data, &report); err != nil {
		return nil, err
	}
	if report.Stats.Files == 0 || len(report.Errors) > 0 {
		return nil, fmt.Errorf("%s: %d files were read, with errors: %v", path, report.Stats.Files, report.Errors)
	}
	here, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for i, f := range report.Issues {
		if within, err := filepath.Rel(here, f.File); err == nil {
			report.Issues[i].File = filepath.ToSlash(within)
		}
	}
	return report.Issues, nil
}

// readAnswers reads the rows of docs/security.md whose first cell is a rule such as
// G304; the second names files and folders, parted by commas.
func readAnswers(page string) []*answer {
	var out []*answer
	for line := range strings.Lines(page) {
		cells := strings.Split(line, "|")
		if len(cells) < 5 {
			continue
		}
		rule := strings.TrimSpace(cells[1])
		if len(rule) != 4 || rule[0] != 'G' || strings.TrimSpace(cells[3]) == "" {
			continue
		}
		for place := range strings.SplitSeq(cells[2], ",") {
			out = append(out, &answer{rule: rule, place: strings.Trim(strings.TrimSpace(place), "`")})
		}
	}
	return out
}

// faults are the findings nobody answered and the answers to nothing.
func faults(found []finding, answers []*answer, part bool) []string {
	var out []string
	for _, f := range found {
		answered := false
		for _, a := range answers {
			if a.covers(f.Rule, f.File) {
				a.met, answered = true, true
			}
		}
		if !answered {
			out = append(out, fmt.Sprintf("%s:%s: %s %s: mend it or answer it in docs/security.md", f.File, f.Line, f.Rule, f.Details))
		}
	}
	for _, a := range answers {
		if !a.met && !part {
			out = append(out, fmt.Sprintf("docs/security.md answers %s in %s, where nothing is found: take the answer out", a.rule, a.place))
		}
	}
	sort.Strings(out)
	return out
}
