package desk

import (
	"daybook/internal/i18n"
	"daybook/internal/ui/places"
)

// savingFile is a file on its way to a place that the person at the desk chooses.
type savingFile struct {
	shell *shell
	name  string
	write func(folder string, done func(path string, err error))
	done  func(path string)
	where *places.Chooser
}

// saveWhere asks where to save a file and saves it there: Enter takes Daybook's own
// folder at once, the arrows go on to the other places and the sticks, Tab to the
// folders in them. What goes wrong is said where it was asked, to choose another
// place. done is called only where it was saved.
func (s *shell) saveWhere(name string, data []byte, done func(path string)) {
	s.chooseWhere(name, func(folder string, done func(path string, err error)) { s.deps.SaveIn(folder, name, data, done) }, done)
}

// chooseWhere asks where a file goes that comes to be only when it is written.
func (s *shell) chooseWhere(name string, write func(folder string, done func(path string, err error)), done func(path string)) {
	f := &savingFile{shell: s, name: name, write: write, done: done}
	f.where = places.New(places.Deps{Look: s.look, Words: s.t, Files: s.deps.Files, Run: s.deps.Run, Keys: s.ears})
	f.where.OnChanged = func() { s.touch(); s.sheet.object.Refresh() }
	f.ask()
	f.where.Begin()
}

func (f *savingFile) ask() {
	s := f.shell
	s.ask(question{
		title: s.t("files.save_title"), body: s.t("files.save_body", i18n.Args{"Name": f.name}), yes: s.t("files.save_yes"),
		more: f.where.Object(), fields: []editable{f.where.Choice(), f.where.Field()},
		accept: func(string) bool {
			if (f.where.Field().Focused() || f.where.Typed()) && f.where.Enter() {
				return false
			}
			f.save()
			return true
		},
	})
}

func (f *savingFile) save() {
	s := f.shell
	f.write(f.where.Folder(), func(path string, err error) {
		if err != nil {
			f.where.Complain(s.t(places.Problem(err)))
			f.ask()
			return
		}
		f.done(path)
	})
}
