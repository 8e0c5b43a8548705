package main

import (
	"unicode"
	"unicode/utf8"

	"daybook/internal/i18n"
	"daybook/internal/keep"
)

// explainProblem puts what is wrong with a backup into one line for people, and gives
// its exit code.
func (c console) explainProblem(problem *keep.Problem) (string, int) {
	reason := ""
	if problem.Err != nil {
		reason = problem.Err.Error()
	}
	sentence := c.words.T("backup.problem."+string(problem.Code), i18n.Args{
		"Path": problem.Path, "Need": megabytes(problem.Need), "Free": problem.Free >> 20, "Reason": reason,
	})
	return lowered(sentence), problemExit(problem.Code)
}

func problemExit(code keep.ProblemCode) int {
	switch code {
	case keep.InUse:
		return exitInUse
	case keep.BookDamaged, keep.Damaged, keep.Unsound, keep.OtherName, keep.ReadsOtherwise:
		return exitFaults
	default:
		return exitFailed
	}
}

// lowered begins a sentence that follows a colon with a small letter.
func lowered(sentence string) string {
	if sentence == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToLower(first)) + sentence[size:]
}

// raised begins a sentence that stands for itself with a capital letter.
func raised(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	if sentence == "" || first == utf8.RuneError {
		return sentence
	}
	return string(unicode.ToUpper(first)) + sentence[size:]
}
