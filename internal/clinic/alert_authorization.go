package clinic

import "time"

// authorizationAlerts are about what the patient's payers granted, and about the
// certificate of the stay.
func authorizationAlerts(view View, admission Admission, today Date, zone *time.Location) ([]Alert, error) {
	uses, err := AuthorizationUses(view, admission.Patient, today, zone)
	if err != nil {
		return nil, err
	}
	return append(AuthorizationAlerts(view, uses, today), RecertifyAlerts(view, admission, today)...), nil
}
