package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// scopeForm asks what an authorization covers: everything, one program with its
// level of care, or some of a program's services.
type scopeForm struct {
	shell    *shell
	object   *fyne.Container // what kind, and which program
	kind     *kit.Choice
	program  *kit.Choice
	services *kit.Choice // apart from it: there may be many
	programs []clinic.Program
	offered  []clinic.Service // of the chosen program
}

// The kinds of scope, in the order of the words.
const (
	scopeEverything = iota
	scopeProgram
	scopeServices
)

func newScopeForm(s *shell, own clinic.ProgramID, old clinic.Scope) *scopeForm {
	f := &scopeForm{shell: s, services: s.choice(s.t("hours.scope.which")).Many()}
	f.kind = s.choice(s.t("hours.scope.kind"), s.t("hours.scope.everything"), s.t("hours.scope.program"), s.t("hours.scope.services"))
	chosen := own
	if old.Program != "" {
		chosen = old.Program
	}
	var words []string
	for _, program := range s.deps.Book.Programs() {
		if !program.Retired || program.ID == chosen {
			f.programs = append(f.programs, program)
			words = append(words, s.label(program.Label))
		}
	}
	f.program = s.choice(s.t("hours.scope.level"), words...)
	f.program.Choose(max(0, slices.IndexFunc(f.programs, func(p clinic.Program) bool { return p.ID == chosen })))
	f.kind.Choose(kindOf(old))
	f.offer(old.Services)
	f.kind.OnChanged = f.draw
	f.program.OnChanged = func() { f.offer(nil); f.draw() }
	f.services.OnChanged = func() { f.services.SetProblem(""); f.draw() }
	f.object = kit.ColumnBy(s.gap(10, 4), kit.Natural(f.kind), kit.Natural(f.program))
	f.draw()
	return f
}

func kindOf(scope clinic.Scope) int {
	switch {
	case len(scope.Services) > 0:
		return scopeServices
	case scope.Program != "":
		return scopeProgram
	}
	return scopeEverything
}

// offer lists the services of the chosen program: all that can be billed, and
// what was chosen before.
func (f *scopeForm) offer(chosen []clinic.ServiceID) {
	f.offered = nil
	var words []string
	var places []int
	for _, service := range f.chosenProgram().Services {
		was := slices.Contains(chosen, service.ID)
		if service.Kind == clinic.KindBreak && !was {
			continue
		}
		if was {
			places = append(places, len(words))
		}
		f.offered, words = append(f.offered, service), append(words, f.shell.label(service.Label))
	}
	f.services.SetWords(words...)
	f.services.Choose(places...)
}

func (f *scopeForm) chosenProgram() clinic.Program {
	if at := f.program.One(); at >= 0 && at < len(f.programs) {
		return f.programs[at]
	}
	return clinic.Program{}
}

// draw shows what the kind of scope asks for.
func (f *scopeForm) draw() {
	show(f.program, f.kind.One() != scopeEverything)
	show(f.services, f.kind.One() == scopeServices)
	f.object.Refresh()
	f.shell.sheet.object.Refresh()
}

func (f *scopeForm) fields() []editable { return []editable{f.kind, f.program, f.services} }

// read takes the scope; false, and a sentence, where no service is chosen.
func (f *scopeForm) read() (clinic.Scope, bool) {
	if f.kind.One() == scopeEverything {
		return clinic.Scope{}, true
	}
	scope := clinic.Scope{Program: f.chosenProgram().ID}
	if f.kind.One() == scopeProgram {
		return scope, true
	}
	for _, at := range f.services.Chosen() {
		scope.Services = append(scope.Services, f.offered[at].ID)
	}
	if len(scope.Services) == 0 {
		f.services.SetProblem(f.shell.t("hours.scope.none"))
		f.services.Focus()
		return scope, false
	}
	return scope, true
}

// scopeWords say what an authorization is for.
func (s *shell) scopeWords(scope clinic.Scope) string {
	if scope.Everything() {
		return s.t("hours.scope.everything")
	}
	program, names := clinic.Program{}, []string{}
	for _, each := range s.deps.Book.Programs() {
		if each.ID == scope.Program {
			program = each
		}
	}
	for _, id := range scope.Services {
		service, _ := program.Service(id)
		names = append(names, s.label(service.Label))
	}
	return listing(s.label(program.Label), strings.Join(names, ", "))
}
