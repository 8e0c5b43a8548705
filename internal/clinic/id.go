package clinic

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"io"
)

// The ids of Daybook's records: 26 lower-case letters and digits that say
// nothing about the record. Random ones come from NewID; those of sessions and
// visits are derived, so that the same act done twice is one act.
type (
	PatientID   string
	AdmissionID string
	ProgramID   string
	TrackID     string
	BlockID     string
	GroupID     string
	ServiceID   string
	StaffID     string
	SessionID   string
	VisitID     string
	CardID      string
	HoldID      string
	NoticeID    string

	ClosureID       string
	AppointmentID   string
	PayerID         string
	CoverageID      string
	AuthorizationID string
	ActivityID      string
	PeriodID        string
	CorrectionID    string
	ClaimID         string

	ContactID string
	AttemptID string

	ConsentID    string
	DisclosureID string
)

var idText = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding)

// NewID draws 128 random bits and writes them as a record id.
func NewID[T ~string](random io.Reader) (T, error) {
	var raw [16]byte
	if _, err := io.ReadFull(random, raw[:]); err != nil {
		return "", fmt.Errorf("draw a record id: %w", err)
	}
	return T(idText.EncodeToString(raw[:])), nil
}

// derive makes an id that the same parts always give. The separator byte never
// stands in an id or a date, so no two lists of parts run together.
func derive[T ~string](kind string, parts ...string) T {
	sum := sha256.New()
	io.WriteString(sum, kind)
	for _, part := range parts {
		sum.Write([]byte{0})
		io.WriteString(sum, part)
	}
	return T(idText.EncodeToString(sum.Sum(nil)[:16]))
}

// SessionIDOf is the id of a track's meeting on a date. The slot tells apart
// several meetings of one track on one date, counted from 0.
func SessionIDOf(track TrackID, date Date, slot int) SessionID {
	return derive[SessionID]("session", string(track), date.String(), fmt.Sprint(slot))
}

// AppointmentSessionID is the id of the session that an appointment is.
func AppointmentSessionID(appointment AppointmentID) SessionID {
	return derive[SessionID]("appointment", string(appointment))
}

// VisitIDOf is the id of one patient's visit to one session.
func VisitIDOf(patient PatientID, session SessionID) VisitID {
	return derive[VisitID]("visit", string(patient), string(session))
}
