package main

import (
	"strings"

	"daybook/internal/clinic"
)

// directorNamed is who gets a PIN: the only director, or the one who is named.
func directorNamed(directors []clinic.Staff, name string) (clinic.Staff, bool) {
	if name == "" && len(directors) == 1 {
		return directors[0], true
	}
	for _, staff := range directors {
		if clinic.Fold(staff.Name) == clinic.Fold(name) {
			return staff, true
		}
	}
	return clinic.Staff{}, false
}

func namesOf(directors []clinic.Staff) string {
	var names []string
	for _, staff := range directors {
		names = append(names, staff.Name)
	}
	return strings.Join(names, ", ")
}
