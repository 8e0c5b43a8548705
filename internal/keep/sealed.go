package keep

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"daybook/internal/platform"

	"filippo.io/age"
)

// seal closes what is read for the recipients, as one age file. Nothing of it is held
// in memory.
func seal(ctx context.Context, to io.Writer, from io.Reader, recipients []age.Recipient) error {
	sealed, err := age.Encrypt(to, recipients...)
	if err != nil {
		return err
	}
	if _, err := io.Copy(sealed, &attentive{ctx: ctx, from: from}); err != nil {
		return err
	}
	return sealed.Close()
}

// unseal opens a backup file by any of the keys and hands its content on, which is
// whole only when the error is nil. Errors are a *Problem: NoFile, NotBackup, WrongKey,
// Damaged, Newer, Cancelled, or what the target says.
func unseal(ctx context.Context, path string, to io.Writer, progress Progress, keys ...age.Identity) error {
	if len(keys) == 0 {
		return &Problem{Code: WrongKey, Path: path}
	}
	file, err := os.Open(path)
	if err != nil {
		return unopened(err, path)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return &Problem{Code: NotBackup, Path: path, Err: err}
	}
	platform.Uncached(file)
	from := &attentive{ctx: ctx, from: file, progress: progress, size: info.Size(), most: longestHeader}
	plain, err := age.Decrypt(from, keys...)
	from.most = 0
	if err != nil {
		return unread(err, from, path)
	}
	target := &reached{to: to}
	if _, err := io.Copy(target, plain); err != nil {
		if target.failed != nil {
			return target.failed
		}
		return unread(err, from, path)
	}
	return nil
}

// looksSealed reports why a file cannot be a backup, whatever the key: NoFile, NotBackup
// or Newer.
func looksSealed(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return unopened(err, path)
	}
	defer file.Close()
	beginning := make([]byte, len(ageName)+len("v1\n"))
	n, err := io.ReadFull(file, beginning)
	switch text := string(beginning[:n]); {
	case !strings.HasPrefix(text, ageName):
		return &Problem{Code: NotBackup, Path: path, Err: err}
	case text != ageName+"v1\n":
		return &Problem{Code: Newer, Path: path}
	}
	return nil
}

func unopened(err error, path string) error {
	if errors.Is(platform.Classify(err), platform.ErrNoFolder) {
		return &Problem{Code: NoFile, Path: path, Err: err}
	}
	return problem(err, Disk, path)
}

// unread says why an age file cannot be read to its end.
func unread(err error, from *attentive, path string) error {
	var stranger *age.NoIdentityMatchError
	switch {
	case from.failed != nil:
		return problem(from.failed, Disk, path)
	case errors.As(err, &stranger):
		return &Problem{Code: WrongKey, Path: path, Err: err}
	case !strings.HasPrefix(from.beginning, ageName):
		return &Problem{Code: NotBackup, Path: path, Err: err}
	case !strings.HasPrefix(from.beginning, ageName+"v1\n"):
		return &Problem{Code: Newer, Path: path, Err: err}
	}
	return &Problem{Code: Damaged, Path: path, Err: err}
}

// longestHeader is far above what the beginning of an age file for two keys takes, in
// bytes: what only begins like one is not read into memory to its end.
const longestHeader = 1 << 16

// ageName begins every age file; the version and the end of the line follow.
const ageName = "age-encryption.org/"

// attentive reads on until its context ends, tells how far it is, and remembers how
// the content began and what the disk said, to tell damage from a failing disk.
type attentive struct {
	ctx       context.Context
	from      io.Reader
	progress  Progress // nil is nobody
	size      int64
	done      int64
	most      int64 // bytes that may be read for now; 0 is any number
	beginning string
	failed    error
}

func (a *attentive) Read(p []byte) (int, error) {
	if err := a.ctx.Err(); err != nil {
		a.failed = err
		return 0, err
	}
	if a.most > 0 {
		p = p[:min(int64(len(p)), a.most-a.done)]
		if len(p) == 0 {
			return 0, io.ErrUnexpectedEOF
		}
	}
	n, err := a.from.Read(p)
	if missing := len(ageName) + len("v1\n") - len(a.beginning); missing > 0 {
		a.beginning += string(p[:min(n, missing)])
	}
	if err != nil && err != io.EOF {
		a.failed = err
	}
	a.done += int64(n)
	if a.progress != nil && a.size > 0 {
		a.progress(float64(a.done) / float64(a.size))
	}
	return n, err
}

// reached remembers what the target of a copy said.
type reached struct {
	to     io.Writer
	failed error
}

func (r *reached) Write(p []byte) (n int, err error) {
	n, err = r.to.Write(p)
	r.failed = err
	return n, err
}
