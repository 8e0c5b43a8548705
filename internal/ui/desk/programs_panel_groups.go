package desk

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// groupsPanel changes the groups of the chosen block: the rooms in which it is held
// at once, each with its counselor and its places.
type groupsPanel struct {
	labels
	editor    *weekDrawing
	root      fyne.CanvasObject
	none      *kit.Text
	fields    *fyne.Container
	which     *kit.Choice
	room      *kit.Field
	places    *kit.Field
	name      *kit.Field
	counselor *kit.Picker
	one       *fyne.Container // what belongs to one group
	remove    *kit.Button
	key       string
	group     int
}

// mostGroups is how many groups one block can have on the page.
const mostGroups = 4

func newGroupsPanel(e *weekDrawing) *groupsPanel {
	s := e.shell
	p := &groupsPanel{editor: e, none: s.note(6), which: s.choice("")}
	p.which.OnChanged = p.choose
	p.which.OnEscape = e.toGrid
	p.room = p.newField("programs.group.room", func(g *clinic.Group, text string) { g.Room = text })
	p.name = p.newField("programs.group.name", func(g *clinic.Group, text string) { g.Name = text })
	p.places = p.newField("programs.group.places", nil)
	p.places.OnChanged = p.readPlaces
	p.counselor = s.picker("", 2, p.find)
	p.counselor.OnPicked = func(id string) {
		p.change("counselor", func(g *clinic.Group) { g.Counselor = clinic.StaffID(strings.TrimPrefix(id, "nobody")) })
	}
	p.counselor.OnEnter, p.counselor.Field().OnEscape = e.toGrid, e.toGrid
	p.remove = p.button(s, s.button(kit.Quiet, "x", "", "", p.removeOne), "programs.group.remove")
	p.one = kit.Column(12, kit.Natural(kit.Row(12, kit.Fill(p.room).AtStart(), kit.Fill(p.places).AtStart())), kit.Natural(p.name),
		kit.Natural(p.counselor))
	p.fields = kit.Column(12, kit.Natural(kit.Row(8, kit.Fill(p.which), kit.Natural(p.remove).AtEnd())), kit.Natural(p.one), kit.Spring())
	p.root = kit.Over(p.fields, kit.Column(0, kit.Natural(p.none)))
	return p
}

func (p *groupsPanel) newField(id string, set func(*clinic.Group, string)) *kit.Field {
	field := p.field(p.editor.shell, p.editor.shell.field(""), id)
	field.OnChanged = func(text string) { p.change(id, func(g *clinic.Group) { set(g, strings.TrimSpace(text)) }) }
	field.OnEnter, field.OnEscape = p.editor.toGrid, p.editor.toGrid
	return field
}

// readPlaces takes over how many people fit in; what is no number is said.
func (p *groupsPanel) readPlaces(text string) {
	p.places.SetProblem("")
	n, ok := countIn(p.places)
	if !ok || n > 1000 {
		p.places.SetProblem(p.editor.shell.t("programs.form.not_a_number"))
		p.editor.root.Refresh()
		return
	}
	p.change("places", func(g *clinic.Group) { g.Capacity = n })
}

// find offers the staff whose name holds what was typed, and nobody.
func (p *groupsPanel) find(search string) []kit.Pick {
	s := p.editor.shell
	picks := []kit.Pick{}
	for _, staff := range s.deps.Book.StaffList() {
		if !staff.Left && strings.Contains(clinic.Fold(staff.Name), clinic.Fold(strings.TrimSpace(search))) {
			picks = append(picks, kit.Pick{ID: string(staff.ID), Words: staff.Name})
		}
	}
	return append(picks, kit.Pick{ID: "nobody", Words: s.t("programs.group.nobody")})
}

func (p *groupsPanel) relabel() {
	s := p.editor.shell
	p.labels.relabel()
	p.counselor.Field().SetLabel(s.t("programs.group.counselor"))
	p.none.Set(s.t("programs.block.none"))
	p.key = ""
	p.draw()
}

// focusFirst goes to the room of the group that is shown, or to adding a first one.
func (p *groupsPanel) focusFirst() {
	block, ok := p.editor.chosen()
	switch {
	case !ok:
	case len(block.Groups) > 0:
		p.room.Focus()
	default:
		p.which.Focus()
	}
}

func (p *groupsPanel) draw() {
	s := p.editor.shell
	block, ok := p.editor.chosen()
	show(p.fields, ok)
	show(p.none, !ok)
	other := p.key != block.key
	if other {
		p.key, p.group = block.key, 0
	}
	p.group = min(p.group, max(0, len(block.Groups)-1))
	var words []string
	for i := range block.Groups {
		words = append(words, strconv.Itoa(i+1))
	}
	if len(block.Groups) < mostGroups {
		words = append(words, s.t("programs.group.add"))
	}
	p.which.SetWords(words...)
	p.which.SetLabel(s.t("programs.group.which"))
	p.which.Choose(p.group)
	show(p.one, len(block.Groups) > 0)
	show(p.remove, len(block.Groups) > 0)
	if len(block.Groups) == 0 {
		p.which.Choose()
		return
	}
	p.fillOne(block.Groups[p.group], other)
}

func (p *groupsPanel) fillOne(group clinic.Group, other bool) {
	s := p.editor.shell
	for field, text := range map[*kit.Field]string{p.room: group.Room, p.name: group.Name, p.places: digitsOf(group.Capacity)} {
		if other || !field.Focused() {
			field.SetText(text)
			field.SetProblem("")
		}
	}
	pick := kit.Pick{ID: "nobody", Words: s.t("programs.group.nobody")}
	for _, staff := range s.deps.Book.StaffList() {
		if staff.ID == group.Counselor {
			pick = kit.Pick{ID: string(staff.ID), Words: staff.Name}
		}
	}
	if other || !p.counselor.Field().Focused() {
		p.counselor.Set(pick)
	}
}

// choose shows another group, or adds one.
func (p *groupsPanel) choose() {
	block, ok := p.editor.chosen()
	if !ok {
		return
	}
	p.group = p.which.One()
	if p.group < len(block.Groups) {
		p.fillOne(block.Groups[p.group], true)
		p.editor.root.Refresh()
		return
	}
	p.editor.draft.change(p.key, "", func(b *clinic.Block) {
		group := clinic.Group{ID: p.editor.newGroupID()}
		if len(b.Groups) > 0 {
			group.Capacity = b.Groups[len(b.Groups)-1].Capacity
		}
		b.Groups = append(b.Groups, group)
	})
	p.editor.edited()
	p.fillOne(clinic.Group{}, true)
	p.draw()
	p.room.Focus()
}

func (p *groupsPanel) change(what string, do func(*clinic.Group)) {
	if p.key == "" {
		return
	}
	p.editor.draft.change(p.key, what+strconv.Itoa(p.group), func(b *clinic.Block) {
		if p.group < len(b.Groups) {
			do(&b.Groups[p.group])
		}
	})
	p.editor.edited()
}

func (p *groupsPanel) removeOne() {
	p.editor.draft.change(p.key, "", func(b *clinic.Block) {
		if p.group < len(b.Groups) {
			b.Groups = slices.Delete(b.Groups, p.group, p.group+1)
		}
	})
	p.group = 0
	p.editor.edited()
}
