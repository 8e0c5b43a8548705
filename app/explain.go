package main

import (
	"context"
	"errors"
	"io/fs"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// explained pairs the failures that people can do something about with a
// sentence of the catalog and an exit code.
func explained() []struct {
	err  error
	id   string
	code int
} {
	return []struct {
		err  error
		id   string
		code int
	}{
		{bolt.ErrInUse, "cli.error.in_use", exitInUse},
		{errSettingUp, "cli.error.setting_up", exitInUse},
		{bolt.ErrNoFile, "cli.error.no_book", exitFailed},
		{bolt.ErrDamaged, "cli.error.damaged", exitFaults},
		{bolt.ErrExists, "cli.error.exists", exitFailed},
		{book.ErrNewer, "cli.error.newer", exitFailed},
		{book.ErrNotABook, "cli.error.not_a_book", exitFailed},
		{vault.ErrPassphrase, "cli.error.passphrase", exitFailed},
		{vault.ErrOtherStick, "cli.error.other_stick", exitFailed},
		{vault.ErrNoStick, "cli.error.no_stick", exitLocked},
		{errNoTerminal, "cli.error.locked", exitLocked},
		{errPassphraseFile, "cli.error.passphrase_file", exitFailed},
		{vault.ErrLocked, "cli.error.locked", exitLocked},
		{vault.ErrNoIdentity, "cli.error.no_identity", exitFailed},
		{vault.ErrWrongIdentity, "cli.error.wrong_identity", exitFailed},
		{vault.ErrIdentity, "cli.error.wrong_identity", exitFailed},
		{vault.ErrSealed, "cli.error.sealed", exitFaults},
		{errNotDemo, "cli.error.not_demo", exitFailed},
		{errMaybeDemo, "cli.error.maybe_demo", exitFailed},
		{errNoDisplay, "cli.error.no_display", exitNoDisplay},
		{platform.ErrNoOpenGL, "cli.error.no_opengl", exitNoDisplay},
		{errOtherKind, "cli.error.other_kind", exitFailed},
		{platform.ErrOpenToOthers, "cli.error.open_to_others", exitFailed},
		{platform.ErrNotSeparate, "cli.error.not_separate", exitFailed},
		{platform.ErrDiskFull, "cli.error.disk_full", exitFailed},
		{platform.ErrReadOnly, "cli.error.read_only", exitFailed},
		{platform.ErrNoHome, "cli.error.no_home", exitFailed},
		{keep.ErrNoTape, "cli.error.no_tape", exitFailed},
		{keep.ErrTapePlace, "cli.error.tape_place", exitFailed},
		{platform.ErrNoFolder, "cli.error.no_folder", exitFailed},
		{export.ErrThere, "cli.error.there", exitFailed},
		{export.ErrNotExport, "cli.error.not_export", exitFailed},
		{export.ErrNewer, "cli.error.newer", exitFailed},
		{export.ErrPassphrase, "cli.error.export_passphrase", exitFailed},
		{export.ErrCut, "cli.error.export_cut", exitFaults},
		{export.ErrOtherKind, "cli.error.other_kind", exitFailed},
		{export.ErrKnown, "cli.error.known", exitFailed},
		{export.ErrNoDirector, "cli.error.no_director", exitFailed},
		{book.ErrWrongPIN, "cli.error.wrong_pin", exitFailed},
		{book.ErrNotAllowed, "cli.error.not_allowed", exitFailed},
		{errNoSecret, "cli.error.no_secret", exitFailed},
		{errDiffer, "cli.error.differ", exitFailed},
		{errWeakPassphrase, "cli.error.weak_passphrase", exitFailed},
		{errPatient, "cli.error.patient", exitFailed},
		{errOrder, "cli.error.order", exitFailed},
		{errNoTable, "cli.error.no_table", exitFailed},
		{context.Canceled, "cli.error.cancelled", exitFailed},
	}
}

// explain puts a failure into one line for people, with what the system said
// at its end, and gives its exit code.
func (c console) explain(err error) (string, int) {
	err = platform.Classify(err)
	args := i18n.Args{"Reason": err.Error(), "Path": err.Error()}
	var at *fs.PathError
	if errors.As(err, &at) {
		args["Path"] = at.Path
	}
	var problem *keep.Problem
	if errors.As(err, &problem) {
		return c.explainProblem(problem)
	}
	var tail *book.TailError
	if errors.As(err, &tail) {
		return c.words.T("cli.error.tail", args), exitFaults
	}
	var chain *book.ImportError
	if errors.As(err, &chain) {
		return c.words.T("cli.error.export_cut", args), exitFaults
	}
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) {
		return lowered(c.words.T("refusal."+refusal.Code, i18n.Args(refusal.Args))), exitFailed
	}
	for _, known := range explained() {
		if errors.Is(err, known.err) {
			return c.words.T(known.id, args), known.code
		}
	}
	return c.words.T("cli.error.unknown", args), exitFailed
}
