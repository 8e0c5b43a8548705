package export

import "daybook/internal/clinic"

// tablesOfStays are stays with their plans, and appointments.
func tablesOfStays() []table {
	return []table{
		newTable("stays", of(clinic.View.AdmissionsOf, stayLine),
			"stay_id", "patient_id", "program_id", "first_day", "last_day", "discharge_reason", "expected_weeks", "follows_stay_id", "part_two", "certified_on", "opening"),
		newTable("plans", planRows,
			"stay_id", "patient_id", "valid_from", "track_id", "weekdays", "weekly_minutes", "weekly_maximum", "group_id", "step_down", "make_up_weekdays", "make_up_tracks"),
		newTable("appointments", ofEach(always(clinic.View.AppointmentsOf), func(_ clinic.Patient, a clinic.Appointment) []any {
			return []any{a.ID, a.Patient, a.Program, a.Service, a.Date, a.Start, a.End, a.Topic, a.Room, a.Counselor, a.Modality, a.Cancelled, a.Reason}
		}), "appointment_id", "patient_id", "program_id", "service_id", "date", "starts", "ends", "topic", "room", "counselor_id", "modality", "cancelled", "reason"),
	}
}

func stayLine(_ clinic.Patient, a clinic.Admission) []any {
	var opening any
	if a.Opening != nil {
		opening = *a.Opening
	}
	return []any{a.ID, a.Patient, a.Program, a.From, a.Discharged, a.Reason, a.Weeks, a.Before, a.PartTwo, list(a.Certified, clinic.Date.String), opening}
}

func planRows(r *reading, write row) error {
	return r.eachPatient(func(patient clinic.Patient) error {
		for _, stay := range r.Record.AdmissionsOf(patient.ID) {
			for _, p := range stay.Plans {
				if err := write(stay.ID, patient.ID, p.From, p.Track, list(p.Days, dayOfWeek), p.WeeklyMinutes, p.WeeklyMaximum,
					p.Group, p.StepDown, list(p.Available, dayOfWeek), words(p.AvailableTracks)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
