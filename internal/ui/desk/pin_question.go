package desk

import (
	"errors"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// pinQuestion asks for a new PIN twice and sets it.
type pinQuestion struct {
	title, body, yes, done string
	first, again           *kit.Field
	set                    func(pin string) error // slow on purpose
}

func (s *shell) askPIN(q pinQuestion) {
	setting := false
	s.ask(question{
		title: q.title, body: q.body, yes: q.yes,
		more:   kit.Column(12, kit.Natural(q.first), kit.Natural(q.again)),
		fields: []editable{q.first, q.again},
		accept: func(string) bool {
			q.first.SetProblem("")
			q.again.SetProblem("")
			if q.first.Text() != q.again.Text() {
				q.again.SetProblem(s.t("patients.pin.differ"))
				q.again.Focus()
				return false
			}
			if !setting {
				setting = true
				pin := q.first.Text()
				work(s, func() (struct{}, error) { return struct{}{}, q.set(pin) }, func(_ struct{}, err error) {
					setting = false
					s.afterPIN(q, err)
				})
			}
			return false
		},
	})
}

// afterPIN closes the question, or says at the field why the PIN will not do.
func (s *shell) afterPIN(q pinQuestion, err error) {
	asked := s.sheet.open() && s.sheet.asked.title == q.title
	var refusal *clinic.Refusal
	switch {
	case err == nil:
		if asked {
			s.sheet.refuse() // it is set: nothing is left to ask
		}
		s.say(q.done)
	case asked && errors.As(err, &refusal):
		q.first.SetProblem(s.sentence(err))
		q.first.Focus()
		s.sheet.object.Refresh()
	default:
		s.fail(err)
	}
}
