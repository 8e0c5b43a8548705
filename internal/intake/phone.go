package intake

import (
	"strings"

	"daybook/internal/clinic"
)

// decidePhone keeps the row's phone number as a contact that allows nothing: a list
// does not say what the patient allowed, and a phone may be shared. Somebody at the
// desk asks and sets it. A number that is known already, whoever's it is, stays as
// it is.
func (r *reading) decidePhone() error {
	phone := strings.TrimLeft(r.text(FieldPhone), "'")
	if phone == "" {
		return nil
	}
	digits := phoneDigits(phone)
	if len(digits) < 7 || len(digits) > 15 {
		return r.refuse(FieldPhone, "list_phone", nil)
	}
	for _, known := range r.draft.ContactsOf(r.patient.ID) {
		if !known.Removed && phoneDigits(known.Phone) == digits {
			return nil
		}
	}
	id, err := clinic.NewID[clinic.ContactID](r.preview.choices.Random)
	if err != nil {
		return err
	}
	r.change(FieldPhone, "", phone)
	return r.do(clinic.SaveContact{Contact: clinic.Contact{ID: id, Patient: r.patient.ID, Kind: clinic.ContactSelf, Phone: phone}})
}

// phoneDigits is a number as two spellings of it are compared: its digits, without
// the 1 that may stand before ten of them in North America.
func phoneDigits(phone string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, phone)
	if len(digits) == 11 {
		digits = strings.TrimPrefix(digits, "1")
	}
	return digits
}
