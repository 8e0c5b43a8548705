package demo

import (
	"io"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// drawer draws ids and cards until the source of randomness fails; after that
// everything it draws is empty and err says why.
type drawer struct {
	random io.Reader
	err    error
}

func drawID[T ~string](d *drawer) T {
	if d.err != nil {
		return ""
	}
	id, err := clinic.NewID[T](d.random)
	d.err = err
	return id
}

func (d *drawer) card() card.Code {
	if d.err != nil {
		return ""
	}
	code, err := card.MintDemo(d.random)
	d.err = err
	return code
}
