package clinic

import (
	"cmp"
	"strings"
)

// MaxWeeks is the longest expected stay in weeks, as a guard against a number
// typed wrong: ten years.
const MaxWeeks = 520

// ReasonSteppedDown is the reason of a discharge into less intensive treatment.
const ReasonSteppedDown = "stepped_down"

// ExtendStay sets how many weeks a stay is expected to last in all.
type ExtendStay struct {
	Patient   PatientID
	Admission AdmissionID
	Weeks     int
	Reason    string
}

func (ExtendStay) Act() Act { return ActPatients }

// Decide refuses a stay that is over; it may set fewer weeks as well as more.
func (c ExtendStay) Decide(view View, env Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	switch {
	case !ok:
		return nil, refuse("not_in_program")
	case !admission.Discharged.IsZero():
		return nil, refuse("stay_over")
	case c.Weeks < 1 || c.Weeks > MaxWeeks:
		return nil, refuse("weeks_range")
	case admission.Weeks == c.Weeks:
		return nil, nil
	}
	return []Event{AdmissionExtended{
		Admission: c.Admission, Patient: c.Patient, Weeks: c.Weeks, Reason: strings.TrimSpace(c.Reason), Was: admission.Weeks,
	}}, nil
}

// SetOpening says what a stay brought along from before Daybook: weeks done, hours
// and absences. Daybook asks for nothing of the days before.
type SetOpening struct {
	Patient   PatientID
	Admission AdmissionID
	Opening   Opening
}

func (SetOpening) Act() Act { return ActPatients }

// maxOpening is the most absences that an opening may bring along.
const maxOpening = 1000

// Decide refuses a first day before the stay began or still to come, and numbers
// below zero.
func (c SetOpening) Decide(view View, env Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	if !ok {
		return nil, refuse("not_in_program")
	}
	o := c.Opening
	if o.AsOf.Before(admission.From) || o.AsOf.After(env.Today()) {
		return nil, refuse("opening_date")
	}
	if o.Weeks < 0 || o.Weeks > MaxWeeks {
		return nil, refuse("weeks_range")
	}
	for _, absences := range []int{o.Excused, o.Unexcused, o.NoShows} {
		if absences < 0 || absences > maxOpening {
			return nil, refuse("opening_absences")
		}
	}
	if o.Minutes < 0 || o.Minutes > MaxWeeks*7*24*60 {
		return nil, refuse("opening_minutes")
	}
	if admission.Opening != nil && *admission.Opening == o {
		return nil, nil
	}
	return []Event{OpeningSet{Admission: c.Admission, Patient: c.Patient, Opening: o, Was: admission.Opening}}, nil
}

// StepDown ends a stay and starts the next one in less intensive treatment, in
// one act: another program, or another plan of the same one.
type StepDown struct {
	Patient   PatientID
	Admission AdmissionID // that ends
	Date      Date        // its last day
	Next      Admission   // that begins after it, with its plans
	Reason    string      // of the discharge; "" is that it stepped down
}

func (StepDown) Act() Act { return ActPatients }

// Decide refuses a stay that is over already, and whatever Admit refuses.
func (c StepDown) Decide(view View, env Env) ([]Event, error) {
	old, ok := admissionByID(view, c.Patient, c.Admission)
	if !ok {
		return nil, refuse("not_in_program")
	}
	c.Next.Patient, c.Next.Before = c.Patient, c.Admission
	c.Next.PartTwo = old.PartTwo
	if next, known := admissionByID(view, c.Patient, c.Next.ID); known && next.Before == c.Admission {
		return nil, nil
	}
	switch {
	case !old.Discharged.IsZero():
		return nil, refuse("stay_over")
	case c.Date.Before(old.From):
		return nil, refuse("discharged_before_admission")
	case !c.Next.From.After(c.Date):
		return nil, refuse("already_admitted")
	}
	if err := attestedAfter(view, old, c.Date); err != nil {
		return nil, err
	}
	others := []Admission{}
	for _, each := range view.AdmissionsOf(c.Patient) {
		if each.ID == c.Admission {
			each.Discharged = c.Date
		}
		others = append(others, each)
	}
	opened, err := openStay(view, c.Next, others)
	if err != nil {
		return nil, err
	}
	ended := Discharged{Admission: c.Admission, Patient: c.Patient, Date: c.Date, Reason: cmp.Or(strings.TrimSpace(c.Reason), ReasonSteppedDown)}
	return append([]Event{ended}, opened...), nil
}
