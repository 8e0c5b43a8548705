package book

import "daybook/internal/clinic"

// ConcernPart says which part of the concerns is read next. Its zero value is the
// first.
type ConcernPart struct {
	days  bool             // today was read
	stays bool             // the days before were, too
	after clinic.PatientID // and everybody up to this one
}

// Concerns is one part of all that needs somebody.
type Concerns struct {
	Found []clinic.Concern // of this part, in no order
	Next  ConcernPart
	Last  bool // there is nothing after this part
	Read  int  // patients looked at in this part
}

// concernDays is how many days back are looked at for what is not done.
const concernDays = 14

// concernPatients is how many patients one part looks at: few enough that no
// reading keeps other work waiting.
const concernPatients = 100

// Concerns reads one part of all that needs somebody, as of now. The first is about
// today, the next about the days before, and the others about the patients.
func (b *Book) Concerns(part ConcernPart) (found Concerns, err error) {
	switch {
	case !part.days:
		found.Next = ConcernPart{days: true}
		err = b.Read(func(v clinic.View) error {
			found.Found, err = clinic.ConcernsToday(v, b.Today(), b.Now())
			return err
		})
		if err == nil {
			err = b.retentionConcern(&found)
		}
	case !part.stays:
		found.Next = ConcernPart{days: true, stays: true}
		var open []clinic.OpenDate
		open, err = b.OpenBefore(b.Today(), concernDays)
		found.Found = clinic.DayConcerns(open)
	default:
		found, err = b.stayConcerns(part)
	}
	return found, err
}

func (b *Book) stayConcerns(part ConcernPart) (found Concerns, err error) {
	err = b.Read(func(v clinic.View) error {
		since := b.Today().AddDays(-concernDays)
		all, next, err := clinic.StayConcerns(v, b.Now(), since, part.after, concernPatients)
		found = Concerns{Found: all, Next: ConcernPart{days: true, stays: true, after: next}, Last: next == "", Read: concernPatients}
		return err
	})
	return found, err
}
