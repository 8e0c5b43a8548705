package demo

import (
	"io"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// The sample clinic's staff, by their place in the list.
const (
	dana = iota
	yolanda
	sam
	marcus
	hannah
	teo
	staffCount
)

// StaffPIN is one sample account with its PIN in plain digits, which only the
// sample clinic ever has.
type StaffPIN struct {
	Name string
	Role clinic.Role
	PIN  string
}

// Trainee is the account of the front desk that somebody new practises with.
func Trainee() StaffPIN { return StaffPIN{"Yolanda Baptiste", clinic.FrontDesk, "260913"} }

// member is one of the staff with the id drawn for this book.
type member struct {
	StaffPIN
	id                  clinic.StaffID
	credential, license string
}

func (m member) actor() clinic.Actor { return clinic.Actor{Kind: clinic.ByStaff, Staff: m.id} }

func newStaff(d *drawer) []member {
	staff := make([]member, staffCount)
	staff[dana] = member{StaffPIN: StaffPIN{"Dana Reyes", clinic.Director, "704182"}, credential: "LCSW", license: "SAMPLE-0417"}
	staff[yolanda] = member{StaffPIN: Trainee()}
	staff[sam] = member{StaffPIN: StaffPIN{"Sam Whitfield", clinic.FrontDesk, "581406"}}
	staff[marcus] = member{StaffPIN: StaffPIN{"Marcus Okafor", clinic.Counselor, "937520"}, credential: "LCADC", license: "SAMPLE-1182"}
	staff[hannah] = member{StaffPIN: StaffPIN{"Hannah Lindqvist", clinic.Counselor, "415863"}, credential: "LPC", license: "SAMPLE-2236"}
	staff[teo] = member{StaffPIN: StaffPIN{"Teo Villanueva", clinic.Counselor, "802647"}, credential: "LMFT", license: "SAMPLE-3051"}
	for i := range staff {
		staff[i].id = drawID[clinic.StaffID](d)
	}
	return staff
}

// staffItems open the accounts. Hashing a PIN is slow on purpose.
func staffItems(random io.Reader, staff []member, at time.Time) ([]book.Item, error) {
	system := clinic.Actor{Kind: clinic.System}
	var items []book.Item
	for _, m := range staff {
		hash, err := book.HashPIN(random, m.PIN, book.StaffPINDigits)
		if err != nil {
			return nil, err
		}
		account := clinic.Staff{ID: m.id, Name: m.Name, Role: m.Role, Credential: m.credential, License: m.license}
		items = append(items,
			book.Item{At: at, Actor: system, Command: clinic.SaveStaff{Staff: account}},
			book.Item{At: at, Actor: system, Command: clinic.SetStaffPIN{Staff: m.id, PIN: hash}})
	}
	return items, nil
}
