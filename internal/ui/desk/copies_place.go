package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
)

// placeForm asks for one more place for copies.
type placeForm struct {
	of    *copiesPart
	what  *kit.Choice // both, backups, the second copy
	where *places.Chooser
	sure  string // the folder that is not wise, and was said to be so
}

func newPlaceForm(p *copiesPart) *placeForm {
	s := p.shell
	f := &placeForm{of: p, what: s.choice(s.t("copies.what"), s.t("copies.both"), s.t("copies.kind.backup"), s.t("copies.kind.tape"))}
	f.what.Choose(0)
	f.where = places.New(places.Deps{
		Look: s.look, Words: s.t, Files: s.deps.Files, Run: s.deps.Run, Keys: s.ears, First: "copies.choose", Drive: true,
	})
	f.where.OnChanged = func() { s.touch(); s.sheet.object.Refresh() }
	return f
}

// ask asks for the place; what goes wrong with it is said there, to choose another.
func (f *placeForm) ask() {
	f.open()
	f.where.Begin()
}

func (f *placeForm) open() {
	s := f.of.shell
	s.ask(question{
		title: s.t("copies.add"), yes: s.t("copies.use"),
		more:   kit.Column(12, kit.Natural(f.what), kit.Natural(f.where.Object())),
		fields: []editable{f.what, f.where.Choice(), f.where.Field()},
		accept: func(string) bool {
			if (f.where.Field().Focused() || f.where.Typed()) && f.where.Enter() {
				return false
			}
			folder := f.where.Folder()
			if folder == "" {
				f.where.Complain(s.t("refusal.copy_folder"))
				return false
			}
			f.look(folder)
			return true
		},
	})
}

// look asks this computer whether the folder will do, and takes it.
func (f *placeForm) look(folder string) {
	s := f.of.shell
	s.deps.Copies.Fit(folder, f.sure == folder, func(problem string, unwise bool) {
		switch {
		case s.locked || s.sheet.open():
		case problem == "":
			f.of.set(f.withFolder(folder, !unwise), "copies.added")
		default:
			f.sure = ""
			if unwise {
				f.sure = folder
			}
			f.where.Complain(s.t(problem, folderArgs(folder)))
			f.open()
		}
	})
}

// withFolder is the plan with the new place in it; what goes there already is not
// said twice.
func (f *placeForm) withFolder(folder string, apart bool) []clinic.CopyPlace {
	kinds := [][]clinic.CopyKind{{clinic.CopyTape, clinic.CopyBackup}, {clinic.CopyBackup}, {clinic.CopyTape}}[max(0, f.what.One())]
	all := slices.Clone(f.of.shell.deps.Book.Copies().Places)
	for _, kind := range kinds {
		if place := (clinic.CopyPlace{Kind: kind, Folder: folder, Apart: apart}); len(kinds) == 1 || !slices.Contains(all, place) {
			all = append(all, place)
		}
	}
	return all
}
