package desk

// Closing asks whether Daybook shall end. Behind the lock nobody is asked: it
// says that closing needs signing in, since the lobby's screen goes dark too.
func (d *Desk) Closing() {
	s := d.shell
	if s.locked {
		s.lock.sayHowToClose()
		return
	}
	s.close()
}

// close ends Daybook for whoever is signed in, once they know what that does
// and agreed to lose what is not saved.
func (s *shell) close() {
	s.leaving(func() {
		s.ask(question{
			title: s.t("desk.close.title"), body: s.t("desk.close.body"),
			yes: s.t("desk.side.close"), no: s.t("desk.close.no"), danger: true,
			accept: func(string) bool {
				s.deps.Quit()
				return true
			},
		})
	})
}
