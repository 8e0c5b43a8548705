package desk

import (
	"errors"
	"path/filepath"
	"slices"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
)

// savingFile is a file on its way to a place that the person at the desk chooses.
type savingFile struct {
	shell  *shell
	name   string
	data   []byte
	done   func(path string)
	places []platform.Folder // the first is Daybook's own folder among the documents
	choice *kit.Choice
	where  *kit.Text
}

// saveWhere asks where to save a file and saves it there: Enter takes Daybook's own
// folder at once, the arrows go on to the other folders and the sticks. What goes
// wrong is said where it was asked, to choose another place. done is called only
// where it was saved.
func (s *shell) saveWhere(name string, data []byte, done func(path string)) {
	f := &savingFile{shell: s, name: name, data: data, done: done}
	work(s, func() ([]platform.Folder, error) { return s.deps.Files.Folders(), nil }, func(found []platform.Folder, _ error) {
		found = slices.DeleteFunc(found, func(p platform.Folder) bool { return p.Kind == platform.FolderDocuments })
		f.places = append([]platform.Folder{{Kind: platform.FolderDocuments}}, found...)
		f.ask("", 0)
	})
}

// ask shows the places with one marked, and below them why the one before failed.
func (f *savingFile) ask(wrong string, marked int) {
	s := f.shell
	f.choice = s.choice(s.t("files.places"), f.words()...)
	f.choice.Choose(marked)
	f.choice.SetProblem(wrong)
	f.where = s.note(3)
	f.choice.OnChanged = func() { f.choice.SetProblem(""); f.drawWhere() }
	f.drawWhere()
	s.ask(question{
		title: s.t("files.save_title"), body: s.t("files.save_body", i18n.Args{"Name": f.name}), yes: s.t("files.save_yes"),
		more: kit.Column(8, kit.Natural(f.choice), kit.Natural(f.where)), fields: []editable{f.choice},
		accept: func(string) bool {
			f.save(max(0, f.choice.One()))
			return true
		},
	})
}

func (f *savingFile) words() []string {
	words := []string{f.shell.t("files.place_own")}
	for _, place := range f.places[1:] {
		word := f.shell.t("files.place_" + string(place.Kind))
		if place.Name != "" {
			word += " " + place.Name
		}
		words = append(words, word)
	}
	return words
}

func (f *savingFile) drawWhere() {
	path := f.places[max(0, f.choice.One())].Path
	if path != "" {
		path = inLines(filepath.Join(path, f.name), pathLine)
	}
	f.where.Set(path)
}

func (f *savingFile) save(at int) {
	s := f.shell
	s.deps.SaveIn(f.places[at].Path, f.name, f.data, func(path string, err error) {
		if err != nil {
			f.ask(s.t(saveProblem(err)), at)
			return
		}
		f.done(path)
	})
}

// saveProblem is the id of the sentence that says why a file was not saved.
func saveProblem(err error) string {
	switch {
	case errors.Is(err, platform.ErrDiskFull):
		return "files.error.full"
	case errors.Is(err, platform.ErrNoFolder):
		return "files.error.gone"
	case errors.Is(err, platform.ErrReadOnly):
		return "files.error.protected"
	}
	return "files.error.not_saved"
}
