package demo

import (
	"fmt"

	"daybook/internal/clinic"
)

// contactsOf are whom one may reach about somebody: most by phone, some by text alone,
// some with a person beside them, and now and then nobody. The numbers are of those
// that the North American plan keeps for stories.
func (c *cast) contactsOf(d *drawer, p person, place int) []clinic.Contact {
	if place%8 == 6 {
		return nil
	}
	self := clinic.Contact{
		ID: drawID[clinic.ContactID](d), Patient: p.id, Kind: clinic.ContactSelf, Phone: phone(2 * place),
		Call: place%4 != 1, Voicemail: place%4 == 0, Text: place%4 < 2,
	}
	other := clinic.Contact{ID: drawID[clinic.ContactID](d), Patient: p.id, Name: "Rosa " + p.family, Phone: phone(2*place + 1)}
	switch place % 4 {
	case 2:
		other.Kind = clinic.ContactEmergency
	case 3:
		other.Kind, other.Call, other.Consent = clinic.ContactRelease, true, c.today().AddDays(60)
	default:
		return []clinic.Contact{self}
	}
	return []clinic.Contact{self, other}
}

func phone(n int) string { return fmt.Sprintf("(212) 555-01%02d", n%100) }
