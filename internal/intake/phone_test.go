package intake

import (
	"testing"

	"daybook/internal/clinic"
)

// TestAPhoneNumberAllowsNothing: it is kept as the patient's own, and nobody may call
// it before somebody says so. Another import adds nothing, however it is spelled.
func TestAPhoneNumberAllowsNothing(t *testing.T) {
	r := newRig(t)
	p := r.preview("No,Name,Phone\n500,Ann Lee,(555) 010-4477\n101,\"Álvarez, María José\",555 010 4478\n", Choices{})
	if got := r.fates(p); got != "new changed" {
		t.Fatal(got)
	}
	if changes := p.Rows[1].Changes; len(changes) != 1 || changes[0].Field != FieldPhone || changes[0].New != "555 010 4478" {
		t.Errorf("the preview tells of the number, got %+v", changes)
	}
	r.take(p.Commands())
	for _, search := range []string{"lee", "101"} {
		contacts := r.book.ContactsOf(r.sheet(search).Patient.ID)
		if len(contacts) != 1 || contacts[0].Kind != clinic.ContactSelf || contacts[0].Callable(r.book.Today()) {
			t.Errorf("%s: one contact that allows nothing, got %+v", search, contacts)
		}
	}
	if again := r.fates(r.preview("No,Name,Mobile\n500,Ann Lee,+1 555-010-4477\n", Choices{})); again != "same" {
		t.Errorf("once more: %s", again)
	}
	r.take(p.Undo())
	for _, contact := range r.book.ContactsOf("maria") {
		if !contact.Removed {
			t.Errorf("taken back, there is none, got %+v", contact)
		}
	}
	if got := r.fates(r.preview("No,Name,Phone\n501,Bo Lee,call mother\n", Choices{})); got != "refused:list_phone" {
		t.Errorf("words are no number: %s", got)
	}
}
