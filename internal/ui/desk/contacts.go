package desk

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// contactsScreen keeps whom one may reach about a patient, how, and what may be
// said; and shows what was tried.
type contactsScreen struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	list   *kit.List[clinic.Contact]
	none   *kit.Text
	tried  *kit.Text
	form   *contactForm
	begin  *kit.Button

	patient clinic.Patient
}

// contactRowHeight is a row's height in pixels: a name and one line.
const contactRowHeight float32 = 56

// triedDays is how far back attempts are shown, in days.
const triedDays = 60

func newContactsScreen(s *shell, page *patientsPage) *contactsScreen {
	c := &contactsScreen{shell: s, page: page}
	c.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	c.list = kit.NewList(s.look, contactRowHeight, func(x clinic.Contact) string { return string(x.ID) }, c.newRow)
	c.list.OnSelect = func(contact clinic.Contact) { s.touch(); c.form.show(contact) }
	c.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	c.tried = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(6).MayCut()
	c.form = newContactForm(s, c)
	c.begin = c.button(s, s.button(kit.Secondary, "plus", "", "A", c.form.begin), "contacts.new")
	back := c.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", c.back), "contacts.back")
	left := kit.NewPanel(s.look, kit.All(1), kit.Column(0,
		kit.Fill(kit.Over(c.list, kit.Pad(kit.All(24), c.none))), kit.Natural(rule(s)),
		kit.Natural(kit.Pad(kit.Sides(8, 16), kit.Column(4, kit.Natural(c.text(s, s.heading(), "contacts.tried")), kit.Natural(c.tried))))))
	right := s.surface(kit.All(20), kit.Sides(8, 16), c.form.object)
	c.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(c.title),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(2, left).Stretched(), kit.Share(3, right).Stretched())),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Natural(c.begin), kit.Spring(), kit.Natural(c.form.remove), kit.Natural(c.form.keep))))
	return c
}

// openContacts shows the contacts of the patient whose sheet is open.
func (p *patientSheet) openContacts() {
	if !p.known || !p.shell.sees() {
		return
	}
	c := p.page.contacts
	c.patient = p.sheet.Patient
	c.load("")
	p.page.show(c.object)
	p.shell.sink.Take()
}

// load reads the contacts anew and marks one.
func (c *contactsScreen) load(mark clinic.ContactID) {
	s, patient := c.shell, c.patient.ID
	type answer struct {
		contacts []clinic.Contact
		tried    []clinic.Attempt
	}
	today := s.deps.Book.Today()
	work(s, func() (answer, error) {
		tried, err := s.deps.Book.Attempts(patient, today.AddDays(-triedDays), today)
		return answer{s.deps.Book.ContactsOf(patient), tried}, err
	}, func(found answer, err error) {
		if patient != c.patient.ID {
			return
		}
		if err != nil { // nothing is known of them, and nothing can be changed
			c.list.SetRows(nil)
			c.tried.Set("")
			c.none.Set(s.sentence(err))
			c.object.Refresh()
			return
		}
		c.draw(found.contacts, found.tried, mark)
	})
}

func (c *contactsScreen) draw(contacts []clinic.Contact, tried []clinic.Attempt, mark clinic.ContactID) {
	s := c.shell
	c.drawTitle()
	contacts = slices.DeleteFunc(slices.Clone(contacts), func(x clinic.Contact) bool { return x.Removed })
	slices.SortStableFunc(contacts, func(a, b clinic.Contact) int { // the patient first
		return cmp.Compare(slices.Index(clinic.ContactKinds(), a.Kind), slices.Index(clinic.ContactKinds(), b.Kind))
	})
	c.list.SetRows(contacts)
	c.none.Set("")
	show(c.begin, s.may(clinic.ActPatients))
	switch at := slices.IndexFunc(contacts, func(x clinic.Contact) bool { return x.ID == mark }); {
	case len(contacts) == 0:
		c.none.Set(s.t("contacts.none"))
		c.form.begin()
	default:
		c.list.Select(string(contacts[max(at, 0)].ID))
		c.form.show(contacts[max(at, 0)])
	}
	c.tried.Set(c.triedWords(contacts, tried))
	c.object.Refresh()
}

func (c *contactsScreen) drawTitle() {
	c.title.Set(c.shell.t("contacts.title", i18n.Args{"Name": c.shell.name(c.patient.SortName())}))
}

// triedWords say the latest attempts, a line each.
func (c *contactsScreen) triedWords(contacts []clinic.Contact, tried []clinic.Attempt) string {
	s := c.shell
	var lines []string
	for _, attempt := range slices.Backward(tried) {
		if !attempt.Removed && len(lines) < 6 {
			lines = append(lines, listing(s.day(attempt.Date), s.attemptWords(attempt, contacts)))
		}
	}
	if len(lines) == 0 {
		return s.t("contacts.tried_none", i18n.Args{"Days": triedDays})
	}
	return strings.Join(lines, "\n")
}

// attemptWords say one attempt: "Eva Alvarez · Call · no answer · 9:30 AM".
func (s *shell) attemptWords(attempt clinic.Attempt, contacts []clinic.Contact) string {
	name := ""
	for _, contact := range contacts {
		if contact.ID == attempt.Contact {
			name = s.contactName(contact)
		}
	}
	return listing(name, s.t("contacts.reach."+string(attempt.Reach)), s.t("contacts.outcome."+string(attempt.Outcome)),
		s.clock(attempt.At), s.name(attempt.Note))
}

// contactName is who is reached.
func (s *shell) contactName(contact clinic.Contact) string {
	if contact.Kind == clinic.ContactSelf {
		return s.t("contacts.kind.self")
	}
	return s.name(contact.Name)
}

func (c *contactsScreen) relabel() {
	c.labels.relabel()
	c.form.relabel()
	c.drawTitle()
	c.list.Refresh()
}

func (c *contactsScreen) back() {
	c.leave(func() {
		c.form.dirty = false
		c.page.back()
	})
}

// leave asks before what was typed is lost.
func (c *contactsScreen) leave(then func()) {
	s := c.shell
	if !c.form.dirty {
		then()
		return
	}
	s.ask(question{title: s.t("contacts.leave.title"), body: s.t("contacts.leave.body"), yes: s.t("contacts.leave.yes"), no: s.t("contacts.leave.no"), danger: true,
		accept: func(string) bool { c.form.dirty = false; then(); return true }})
}

func (c *contactsScreen) typed(r rune) bool {
	acts := map[rune]func(){'A': c.form.begin, 'Z': c.form.removeNow, 'U': c.shell.undo}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

func (c *contactsScreen) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		c.back()
		return true
	}
	if name == fyne.KeyReturn || name == fyne.KeyEnter {
		c.form.kind.Focus()
		return true
	}
	return c.list.Press(name)
}
