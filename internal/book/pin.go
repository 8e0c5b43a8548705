package book

import (
	"io"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// HashPIN checks that a PIN is made of enough digits and not of one digit or a
// plain run alone, and returns its Argon2id hash. Refusals: "pin_short",
// "pin_digits", "pin_easy".
func HashPIN(random io.Reader, pin string, digits int) (string, error) {
	switch {
	case strings.Trim(pin, "0123456789") != "":
		return "", &clinic.Refusal{Code: "pin_digits"}
	case len(pin) < digits:
		return "", &clinic.Refusal{Code: "pin_short", Args: map[string]any{"Count": digits}}
	case easyPIN(pin):
		return "", &clinic.Refusal{Code: "pin_easy"}
	}
	return vault.HashSecret(random, pin)
}

// exactPIN refuses digits that are more or fewer than asked for, with
// "pin_exact". What is no digits at all is HashPIN's to refuse.
func exactPIN(pin string, digits int) error {
	if len(pin) == digits || strings.Trim(pin, "0123456789") != "" {
		return nil
	}
	return &clinic.Refusal{Code: "pin_exact", Args: map[string]any{"Count": digits}}
}

// easyPIN reports whether every digit follows from the one before in the same
// way: 1111, 1234, 9876.
func easyPIN(pin string) bool {
	step := int(pin[1]) - int(pin[0])
	for i := 2; i < len(pin); i++ {
		if int(pin[i])-int(pin[i-1]) != step {
			return false
		}
	}
	return step >= -1 && step <= 1
}
