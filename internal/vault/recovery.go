package vault

import (
	"fmt"
	"strings"

	"filippo.io/age"
)

const (
	recoveryPrefix = "AGE-SECRET-KEY-1"
	recoveryLength = 58

	// GroupSize is how many characters of a recovery key are read aloud or
	// typed at a time.
	GroupSize = 4

	// GroupCount is how many groups a recovery key has; the last one is short.
	GroupCount = (recoveryLength + GroupSize - 1) / GroupSize
)

// Recovery is the clinic's recovery key: an age identity that opens the key
// file when the station's own identity is lost. It is shown and printed once
// and never stored; the book keeps only its [Recovery.Recipient].
type Recovery struct {
	identity *age.X25519Identity
}

// NewRecovery makes a new recovery key.
func NewRecovery() (*Recovery, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, fmt.Errorf("make the recovery key: %w", err)
	}
	return &Recovery{identity: identity}, nil
}

// Identity returns the key in the form that [Unwrap] takes.
func (r *Recovery) Identity() *age.X25519Identity { return r.identity }

// Recipient returns the public half in the form that [Wrap] takes. Its text
// closes files but opens none, so it may be stored.
func (r *Recovery) Recipient() *age.X25519Recipient { return r.identity.Recipient() }

// Text returns the whole secret key, "AGE-SECRET-KEY-1…" in capitals, as the
// public age tool reads it.
func (r *Recovery) Text() string { return r.identity.String() }

// Groups returns the key without its fixed beginning, in [GroupCount] groups
// of [GroupSize] characters. People number them from 1.
func (r *Recovery) Groups() []string {
	body := strings.TrimPrefix(r.Text(), recoveryPrefix)
	groups := make([]string, 0, GroupCount)
	for len(body) > GroupSize {
		groups = append(groups, body[:GroupSize])
		body = body[GroupSize:]
	}
	return append(groups, body)
}

// Format hides the key whatever the verb, so that a stray log line cannot give
// it away; Text and Groups are the only ways to see it.
func (r *Recovery) Format(s fmt.State, _ rune) {
	fmt.Fprint(s, "recovery key (hidden)")
}
