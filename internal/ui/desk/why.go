package desk

import (
	"errors"

	"daybook/internal/clinic"
)

// asksWhy reports whether the book wants to know why a fact of days gone by is
// changed.
func asksWhy(err error) bool {
	var refusal *clinic.Refusal
	return errors.As(err, &refusal) && refusal.Code == clinic.ReasonNeeded
}

// askWhy asks for the reason of a change, where that is why the book refused it,
// and has it made again. It is false for every other error.
func (s *shell) askWhy(err error, again func(reason string)) bool {
	if !asksWhy(err) || s.locked {
		return false
	}
	s.ask(question{
		title: s.t("why.title"), body: s.t("why.body"), reason: s.t("why.label"), listed: true, yes: s.t("settings.save"),
		accept: func(reason string) bool { again(reason); return true },
	})
	return true
}

// explained are commands with the reason for them; as they are where there is none.
func explained(reason string, commands ...clinic.Command) []clinic.Command {
	if reason == "" {
		return commands
	}
	with := make([]clinic.Command, len(commands))
	for i, command := range commands {
		with[i] = clinic.Explained{Command: command, Reason: reason}
	}
	return with
}

// reasons are those that are given most often.
func (s *shell) reasons() []string {
	return []string{s.t("why.typed_wrong"), s.t("why.learned_later"), s.t("why.paper"), s.t("why.wrong_person")}
}
