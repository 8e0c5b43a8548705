package clinic

import "bytes"

// MaxLogo is the largest logo of the clinic in bytes. It lies in the journal for as
// long as everything else.
const MaxLogo = 100 * 1024

// LogoSet keeps the clinic's logo, for the head of documents; an empty one removes it.
// It never stands in the lobby or on a card: those name no clinic (42 CFR 2.18).
type LogoSet struct {
	PNG []byte `json:"png,omitempty"`
}

// Kind is its name in the journal.
func (LogoSet) Kind() string { return "clinic.logo" }

// SetLogo keeps or removes the clinic's logo. Its undo is setting the one before.
type SetLogo struct{ PNG []byte } // empty removes it

// Act is that of the clinic's settings.
func (SetLogo) Act() Act { return ActSettings }

// Decide refuses what is no PNG or too large, with logo_unread and logo_large.
func (c SetLogo) Decide(view View, _ Env) ([]Event, error) {
	switch {
	case bytes.Equal(view.Logo(), c.PNG):
		return nil, nil
	case len(c.PNG) > MaxLogo:
		return nil, refuse("logo_large")
	case len(c.PNG) > 0 && !bytes.HasPrefix(c.PNG, []byte("\x89PNG\r\n\x1a\n")):
		return nil, refuse("logo_unread")
	}
	return []Event{LogoSet(c)}, nil
}
