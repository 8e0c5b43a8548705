package clinic

// Activity is something a patient did outside the clinic, such as a 12-step or
// peer meeting. It stands on its own line and is never credited as treatment.
type Activity struct {
	ID       ActivityID `json:"id"`
	Patient  PatientID  `json:"patient"`
	Date     Date       `json:"date"`
	Label    string     `json:"label"`
	Minutes  int        `json:"minutes"`
	Verified string     `json:"verified,omitempty"` // who verified it, such as a signed slip; "" is the patient's own word
	Removed  bool       `json:"removed,omitempty"`
}
