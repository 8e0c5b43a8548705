package book

import (
	"errors"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// ErrWrongPIN means that the PIN is not the one of the account. The desk never
// says more.
var ErrWrongPIN = errors.New("the PIN is not right")

// How many digits a PIN has: a staff member's at least, who sees patients' names,
// and a patient's exactly, as the lobby screen has room for.
const (
	StaffPINDigits   = 6
	PatientPINDigits = 4
)

// SignIn checks a PIN and records the try. It takes some tenths of a second on
// purpose. Its errors are ErrWrongPIN, a *clinic.Refusal while the account must
// wait, or the book's own.
func (b *Book) SignIn(staff clinic.StaffID, pin string) (clinic.Actor, error) {
	account, known := b.snap.Load().staff.items[staff]
	if !known || !account.WorksOn(b.Today()) {
		return clinic.Actor{}, ErrWrongPIN
	}
	if wait := account.Failures.Wait(b.Now()); wait > 0 {
		return clinic.Actor{}, clinic.Waiting(wait)
	}
	ok, err := vault.CheckSecret(account.PIN, pin)
	if err != nil {
		ok = false // no PIN set, or none typed
	}
	if _, err := b.Do(clinic.Actor{Kind: clinic.System}, clinic.TrySignIn{Staff: staff, OK: ok}); err != nil {
		return clinic.Actor{}, err
	}
	if !ok {
		return clinic.Actor{}, ErrWrongPIN
	}
	return clinic.Actor{Kind: clinic.ByStaff, Staff: staff}, nil
}

// SetStaffPIN gives an account a new PIN of at least StaffPINDigits digits.
func (b *Book) SetStaffPIN(actor clinic.Actor, staff clinic.StaffID, pin string) error {
	hash, err := b.hashPIN(pin, StaffPINDigits)
	if err != nil {
		return err
	}
	var set clinic.Command = clinic.SetStaffPIN{Staff: staff, PIN: hash}
	if b.snap.Load().staff.items[staff].Temporary() {
		set = clinic.SetTemporaryPIN{Staff: staff, PIN: hash}
	}
	_, err = b.Do(actor, set)
	return err
}

// SetPatientPIN gives a patient a new lobby PIN of exactly PatientPINDigits
// digits. Refused as by HashPIN, and with "pin_exact".
func (b *Book) SetPatientPIN(actor clinic.Actor, patient clinic.PatientID, pin string) error {
	if err := exactPIN(pin, PatientPINDigits); err != nil {
		return err
	}
	hash, err := b.hashPIN(pin, PatientPINDigits)
	if err != nil {
		return err
	}
	_, err = b.Do(actor, clinic.SetPatientPIN{Patient: patient, PIN: hash})
	return err
}

func (b *Book) hashPIN(pin string, digits int) (string, error) {
	return HashPIN(b.options.Random, pin, digits)
}
