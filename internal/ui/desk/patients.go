package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// patientsPage is where patients are found, added, changed, given cards and
// discharged. Beside the list with the sheet it has three screens that fill it:
// the form, the discharge and a card that was just issued.
type patientsPage struct {
	shell     *shell
	swap      *kit.Swap
	list      *patientList
	sheet     *patientSheet
	browse    *fyne.Container
	form      *patientForm
	discharge *dischargeForm
	issue     *issuePage
	many      *manyCards
	imports   *importScreen
	contacts  *contactsScreen
	calendar  *calendarScreen
	merge     *mergeScreen
	versions  *versionsScreen
	account   *accountScreen
	here      bool // the page is the one that is shown
	narrow    bool // there is room for the list or the sheet, not for both
	onSheet   bool // and it is the sheet's
}

func newPatientsPage(s *shell) *patientsPage {
	p := &patientsPage{shell: s}
	p.list = newPatientList(s, p)
	p.sheet = newPatientSheet(s, p)
	p.form = newPatientForm(s, p)
	p.discharge = newDischargeForm(s, p)
	p.issue = newIssuePage(s, p)
	p.many = newManyCards(s, p)
	p.imports = newImportScreen(s, p)
	p.contacts = newContactsScreen(s, p)
	p.calendar = newCalendarScreen(s, p)
	p.merge = newMergeScreen(s, p)
	p.versions = newVersionsScreen(s, "versions.none", p.back)
	p.account = newAccountScreen(s, p)
	p.browse = &fyne.Container{Layout: &browseLayout{p}, Objects: []fyne.CanvasObject{p.list.object, p.sheet.object}}
	p.swap = kit.NewSwap(s.look, p.browse, p.form.object, p.discharge.object, p.issue.object, p.many.object, p.imports.object, p.contacts.object, p.calendar.object, p.merge.object, p.versions.object, p.account.object)
	return p
}

func (p *patientsPage) object() fyne.CanvasObject { return p.swap.Object() }

func (p *patientsPage) shown() {
	p.here = true
	p.list.load()
	p.list.loadAlerts()
	p.sheet.load()
	if p.showing(p.browse) {
		p.toList()
	}
}

// showing reports whether one of the screens is the one that is shown.
func (p *patientsPage) showing(screen fyne.CanvasObject) bool { return p.swap.Shown() == screen }

// hidden forgets what must not stay: a card's code, and what was not saved.
func (p *patientsPage) hidden() {
	p.here = false
	p.issue.forget()
	p.many.forget()
	p.form.drop()
	p.imports.forget()
	p.contacts.form.dirty = false
	p.swap.Show(p.browse, kit.AtOnce)
}

// changed brings the sheet up to date with every change, and the list with
// those that it shows.
func (p *patientsPage) changed(change book.Change) {
	if !p.here {
		return
	}
	if change.Reloaded || slices.ContainsFunc(change.Events, onList) {
		p.list.load()
	}
	p.sheet.load()
	p.calendar.changed(change)
	p.many.changed(change)
	if p.showing(p.versions.object) {
		p.versions.load()
	}
	p.account.changed(change)
}

// onList reports whether an event changes what the list of patients shows.
func onList(event clinic.Event) bool {
	switch event.(type) {
	case clinic.PatientSaved, clinic.AdmissionOpened, clinic.PlanSet, clinic.Discharged,
		clinic.CardIssued, clinic.CardRevoked, clinic.CardKept, clinic.HoldPlaced, clinic.HoldReleased,
		clinic.PatientWithdrawn, clinic.PatientsMerged, clinic.PatientsParted, clinic.AdmissionMoved, clinic.StayWithdrawn, clinic.DischargeWithdrawn, clinic.ProgramSaved, clinic.TrackSaved:
		return true
	}
	return false
}

func (p *patientsPage) relabel() {
	p.list.relabel()
	p.sheet.relabel()
	p.form.relabel()
	p.discharge.relabel()
	p.issue.relabel()
	p.many.relabel()
	p.imports.relabel()
	p.contacts.relabel()
	p.calendar.relabel()
	p.merge.relabel()
	p.versions.relabel()
	p.account.relabel()
	p.swap.Object().Refresh()
}

// openPatient shows a patient's sheet.
func (p *patientsPage) openPatient(id clinic.PatientID) {
	p.sheet.open(id)
	p.list.search.SetText("")
	p.list.wants = ""
	p.list.rows = nil
	p.list.reveal(id)
	p.onSheet = true
	p.back()
}

// back shows the list and the sheet again.
func (p *patientsPage) back() {
	p.swap.Show(p.browse, kit.FromLeft)
	p.shell.sink.Take()
	p.list.mark(p.sheet.patient)
	p.object().Refresh()
}

// show fills the page with one of its other screens.
func (p *patientsPage) show(screen fyne.CanvasObject) {
	p.swap.Show(screen, kit.FromRight)
	p.object().Refresh()
}

// leave asks before something unsaved is lost.
func (p *patientsPage) leave(then func()) {
	switch {
	case p.showing(p.form.object):
		p.form.leave(then)
	case p.showing(p.issue.object):
		p.issue.leave(then)
	case p.showing(p.many.object):
		p.many.leave(then)
	case p.showing(p.imports.object):
		p.imports.leave(then)
	case p.showing(p.contacts.object):
		p.contacts.leave(then)
	default:
		then()
	}
}

// save is Ctrl+S.
func (p *patientsPage) save() {
	if p.showing(p.form.object) {
		p.form.save()
	}
	if p.showing(p.imports.object) {
		p.imports.save()
	}
	if p.showing(p.contacts.object) {
		p.contacts.form.save()
	}
}

// typed are the keys of the list and the sheet.
func (p *patientsPage) typed(r rune) bool {
	switch {
	case p.showing(p.browse):
		return p.browsing(r)
	case p.showing(p.issue.object):
		return p.issue.typed(r)
	case p.showing(p.many.object):
		return p.many.typed(r)
	case p.showing(p.imports.object):
		return p.imports.typed(r)
	case p.showing(p.contacts.object):
		return p.contacts.typed(r)
	case p.showing(p.merge.object):
		return p.merge.typed(r)
	}
	return false
}

func (p *patientsPage) browsing(r rune) bool {
	act, ok := p.letters()[upper(r)]
	if ok {
		act()
	}
	return ok
}

// letters are the keys of the list and of the sheet that is open.
func (p *patientsPage) letters() map[rune]func() {
	letters := map[rune]func(){
		'/': p.toSearch, 'A': p.add, '0': p.importList, '1': p.sheet.openContacts, '2': p.list.filter.ask, '3': p.sheet.openCalendar, '4': p.sheet.openJournal, '5': p.sheet.openVersions, '6': p.issueMany, 'E': p.sheet.edit, 'I': p.sheet.issueCard,
		'O': p.sheet.placeHold, 'Y': p.sheet.bookAppointment, 'W': p.sheet.cancelAppointment, 'M': p.sheet.setPIN, 'Z': p.sheet.dischargeNow, 'Q': p.sheet.askStay, 'U': p.shell.undo,
	}
	if p.shell.may(clinic.ActRetention) {
		letters['7'] = p.sheet.askLegalHold
	}
	return letters
}

func (p *patientsPage) pressed(name fyne.KeyName) bool {
	switch {
	case p.showing(p.form.object):
		return p.form.pressed(name)
	case p.showing(p.discharge.object):
		return p.discharge.pressed(name)
	case p.showing(p.issue.object):
		return p.issue.pressed(name)
	case p.showing(p.many.object):
		return p.many.pressed(name)
	case p.showing(p.imports.object):
		return p.imports.pressed(name)
	case p.showing(p.contacts.object):
		return p.contacts.pressed(name)
	case p.showing(p.calendar.object):
		return p.calendar.pressed(name)
	case p.showing(p.merge.object):
		return p.merge.pressed(name)
	case p.showing(p.versions.object):
		return p.versions.pressed(name)
	case p.showing(p.account.object):
		return p.account.pressed(name)
	case name == fyne.KeyEscape && p.narrow && p.onSheet:
		p.toList()
		return true
	default:
		return p.list.press(name)
	}
}

// add begins the form of a new patient.
func (p *patientsPage) add() {
	if p.shell.may(clinic.ActPatients) {
		p.form.begin(nil)
		p.show(p.form.object)
		p.form.focusFirst()
	}
}
