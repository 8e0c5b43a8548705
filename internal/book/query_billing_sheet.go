package book

import "daybook/internal/clinic"

// BeginBilling begins a billing worksheet for the dates between two, and says which
// patients are to be added to it (AddToBilling) before it is finished (FinishBilling).
func (b *Book) BeginBilling(from, to clinic.Date) (sheet *clinic.BillingSheet, patients []clinic.PatientID, err error) {
	if sheet, err = clinic.NewBillingSheet(from, to); err != nil {
		return nil, nil, err
	}
	err = b.Read(func(v clinic.View) error {
		patients = v.Patients()
		return nil
	})
	return sheet, patients, err
}

// AddToBilling takes patients' service dates in, as of now.
func (b *Book) AddToBilling(sheet *clinic.BillingSheet, patients ...clinic.PatientID) error {
	return b.Read(func(v clinic.View) error {
		for _, patient := range patients {
			if err := sheet.Add(v, patient, b.Now()); err != nil {
				return err
			}
		}
		return nil
	})
}

// FinishBilling adds a worksheet up.
func (b *Book) FinishBilling(sheet *clinic.BillingSheet) error { return b.Read(sheet.Finish) }
