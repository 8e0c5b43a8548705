package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// staffPart lists the accounts and changes one at a time.
type staffPart struct {
	labels
	shell      *shell
	root       fyne.CanvasObject
	list       *kit.List[clinic.Staff]
	panel      *kit.Panel
	add        *kit.Button
	title      *kit.Text
	name       *kit.Field
	credential *kit.Field
	license    *kit.Field
	role       *kit.Choice
	keep       *kit.Button
	pin        *kit.Button
	left       *kit.Button
	until      *kit.Field
	release    *kit.Button // the lock of wrong PINs
	table      *rolesTable
	note       *kit.Text

	old    clinic.Staff // whose account is open; without an id for a new one
	id     clinic.StaffID
	saving bool
}

// staffRoles are the roles that this person may give, in the order of their words.
func (p *staffPart) staffRoles() []clinic.Role {
	if !p.shell.may(clinic.ActStaff) {
		return []clinic.Role{clinic.FrontDesk, clinic.Counselor}
	}
	return clinic.Roles()
}

func newStaffPart(s *shell) *staffPart {
	p := &staffPart{shell: s, note: s.note(6), role: s.choice("")}
	p.list = kit.NewList(s.look, kit.RowHeight, func(x clinic.Staff) string { return string(x.ID) }, p.newRow)
	p.list.OnSelect = p.open
	p.add = p.button(s, s.button(kit.Secondary, "plus", "", "A", p.begin), "settings.staff.add")
	p.title = s.heading()
	p.name = p.field(s, s.field(""), "settings.staff.name")
	p.credential = p.field(s, s.field(""), "settings.staff.credential")
	p.license = p.field(s, s.field(""), "settings.staff.license")
	p.until = p.field(s, s.field(""), "settings.staff.until")
	p.on(func() { p.credential.SetHint(s.t("settings.staff.credential_hint")) })
	p.on(func() { p.until.SetHint(s.t("patients.date_hint")) })
	for _, field := range []*kit.Field{p.name, p.credential, p.license, p.until} {
		field.OnEnter, field.OnEscape = p.save, s.sink.Take
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	p.role.OnEnter, p.role.OnEscape = p.save, s.sink.Take
	p.keep = p.button(s, s.button(kit.Primary, "save", "", "Ctrl S", p.save), "settings.save")
	p.pin = p.button(s, s.button(kit.Secondary, "lock", "", "M", p.askPIN), "settings.staff.pin")
	p.left = s.button(kit.Secondary, "leave", "", "", p.askLeft)
	p.release = p.button(s, s.button(kit.Secondary, "unlock", "", "", p.unlock), "settings.staff.release")
	p.table = newRolesTable(s)
	form := kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(p.title),
		kit.Natural(kit.Row(12, kit.Share(3, p.name).AtStart(), kit.Share(2, p.credential).AtStart())), kit.Natural(p.role),
		kit.Natural(kit.Row(12, kit.Fill(p.license).AtStart(), kit.Fill(p.until).AtStart())),
		kit.Natural(newFlow(12, p.keep, p.pin, p.left, p.release)), kit.Spring())
	p.panel = kit.NewPanel(s.look, kit.All(1), p.list)
	accounts := kit.Column(12, kit.Natural(p.text(s, s.heading(), "settings.section.staff")),
		kit.Fill(p.panel), kit.Natural(p.note), kit.Natural(newFlow(8, p.add, p.table.button)))
	p.root = kit.Row(28, kit.Share(1, accounts).Stretched(), kit.Share(1, form).Stretched())
	return p
}

func (p *staffPart) object() fyne.CanvasObject { return p.root }
func (p *staffPart) hidden()                   {}

// shown loads the accounts, and opens the first one.
func (p *staffPart) shown() {
	staff := p.shell.deps.Book.StaffList()
	p.list.SetRows(staff)
	if p.id != "" && p.list.Select(string(p.id)) {
		if now, ok := p.list.Selected(); ok && now != p.old {
			p.open(now)
		}
	} else if len(staff) > 0 {
		p.list.Select(string(staff[0].ID))
		p.open(staff[0])
	}
	p.root.Refresh()
}

func (p *staffPart) relabel() {
	s := p.shell
	p.labels.relabel()
	p.role.SetLabel(s.t("settings.staff.role"))
	var words []string
	for _, role := range p.staffRoles() {
		words = append(words, s.t("desk.role."+string(role)))
	}
	p.role.SetWords(words...)
	p.table.relabel()
	p.list.Refresh()
	p.drawWords()
}

// begin empties the form for a new account.
func (p *staffPart) begin() {
	p.open(clinic.Staff{Role: clinic.FrontDesk})
	p.name.Focus()
}

// open shows an account; one without an id is new.
func (p *staffPart) open(staff clinic.Staff) {
	p.old, p.id = staff, staff.ID
	if p.id == "" {
		p.list.Select("")
		id, err := clinic.NewID[clinic.StaffID](p.shell.deps.Random)
		if err != nil {
			p.shell.fail(err)
			return
		}
		p.id = id
	}
	p.name.SetText(staff.Name)
	p.credential.SetText(staff.Credential)
	p.license.SetText(staff.License)
	p.until.SetText(dateText(staff.Until))
	p.name.SetProblem("")
	p.until.SetProblem("")
	p.role.Choose()
	for i, role := range p.staffRoles() {
		if role == staff.Role {
			p.role.Choose(i)
		}
	}
	p.drawWords()
	p.root.Refresh()
}

func (p *staffPart) drawWords() {
	s := p.shell
	p.title.Set(s.t("settings.staff.new"))
	if p.old.ID != "" {
		p.title.Set(p.old.Name)
	}
	p.left.SetLabel(s.t("settings.staff.left"))
	p.note.Set(p.about())
	if p.old.Left {
		p.left.SetLabel(s.t("settings.staff.back"))
		p.note.Set(s.t("settings.staff.has_left"))
	}
	mine := p.mayChange()
	show(p.keep, mine)
	show(p.pin, mine && p.old.ID != "" && !p.old.Left)
	show(p.left, mine && p.old.ID != "" && p.old.ID != s.staff.ID)
	show(p.release, s.may(clinic.ActStaff) && p.old.Failures.Locked(s.deps.Book.Now()))
}

// save keeps the account. A new one needs a PIN next.
func (p *staffPart) save() {
	s, next := p.shell, p.old
	if !p.mayChange() {
		return
	}
	next.ID, next.Name = p.id, strings.TrimSpace(p.name.Text())
	next.Credential, next.License = strings.TrimSpace(p.credential.Text()), strings.TrimSpace(p.license.Text())
	if i := p.role.One(); i >= 0 {
		next.Role = p.staffRoles()[i]
	}
	if next.Name == "" {
		p.name.SetProblem(p.shell.t("settings.staff.name_missing"))
		p.name.Focus()
		p.root.Refresh()
		return
	}
	until, ok := typedDate(p.until.Text())
	switch typed := strings.TrimSpace(p.until.Text()); {
	case typed == "" && s.may(clinic.ActStaff):
		until = clinic.Date{}
	case !ok:
		p.until.SetProblem(s.t("patients.form.date_wrong"))
		p.until.Focus()
		p.root.Refresh()
		return
	}
	next.Until = until
	fresh := p.old.ID == ""
	p.keepAs(next, func() {
		p.shell.say(p.shell.t("settings.staff.saved", i18n.Args{"Name": next.Name}))
		if fresh {
			p.askPIN()
		}
	})
}

func (p *staffPart) keepAs(next clinic.Staff, then func()) {
	if p.saving {
		return
	}
	p.saving = true
	s, actor := p.shell, p.shell.actor
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, p.command(next)) },
		func(_ []clinic.Event, err error) {
			p.saving = false
			if err != nil {
				p.refused(err)
				return
			}
			p.id = next.ID
			p.open(next)
			p.shown()
			then()
		})
}

// askPIN gives the account a new PIN. Whoever sets it knows it: the person
// should type it.
func (p *staffPart) askPIN() {
	s, actor, id := p.shell, p.shell.actor, p.old.ID
	if id == "" {
		return
	}
	s.askPIN(pinQuestion{
		title: s.t("settings.staff.pin_title", i18n.Args{"Name": p.old.Name}),
		body:  s.t("settings.staff.pin_body", i18n.Args{"Count": book.StaffPINDigits}),
		yes:   s.t("patients.pin.save"), done: s.t("settings.staff.pin_done"),
		first: s.secret(s.t("patients.pin.new")), again: s.secret(s.t("patients.pin.again")),
		set: func(pin string) error { return s.deps.Book.SetStaffPIN(actor, id, pin) },
	})
}

// askLeft marks somebody as no longer working here, or as back.
func (p *staffPart) askLeft() {
	s, next := p.shell, p.old
	next.Left = !next.Left
	ask := question{
		title: s.t("settings.staff.left_ask", i18n.Args{"Name": next.Name}), body: s.t("settings.staff.left_body"),
		yes: s.t("settings.staff.left_yes"), danger: true,
	}
	if !next.Left {
		ask = question{
			title: s.t("settings.staff.back_ask", i18n.Args{"Name": next.Name}), body: s.t("settings.staff.back_body"),
			yes: s.t("settings.staff.back"),
		}
	}
	ask.accept = func(string) bool {
		p.keepAs(next, func() { s.say(s.t("settings.staff.saved", i18n.Args{"Name": next.Name})) })
		return true
	}
	s.ask(ask)
}
