package desk

import "daybook/internal/clinic"

// shortcuts are the keys of the list and the sheet, or of the screen that fills
// the page.
func (p *patientsPage) shortcuts() []shortcut {
	switch {
	case p.showing(p.form.object):
		return []shortcut{{"Enter", "patients.form.save"}, {string(keyLike), "keys.open_like"}, {"Esc", "patients.form.cancel"}}
	case p.showing(p.calendar.object):
		return []shortcut{{"← → ↑ ↓", "keys.day"}, {keyPageUp, "calendar.before"}, {keyPageDown, "calendar.after"}, {keyHome, "calendar.today"}, {"Esc", "calendar.back"}}
	case p.showing(p.merge.object):
		return []shortcut{{"/", "keys.find"}, {"↑ ↓", "keys.rows"}, {"← →", "merge.stays"}, {"Enter", "merge.next"}, {"Esc", "merge.back"}}
	case !p.showing(p.browse):
		return []shortcut{{"Esc", "keys.back"}}
	}
	keys := []shortcut{
		{"/", "keys.find"}, {"↑ ↓", "keys.rows"}, {"Enter", "keys.open"}, {"2", "patients.filter.title"}, {"A", "patients.add"}, {"0", "import.button"}, {"6", "patients.many.button"},
		{"E", "patients.edit"}, {"1", "contacts.button"}, {"3", "keys.calendar"}, {"4", "keys.journal"}, {"5", "keys.versions"}, {"I", "patients.card.issue"},
		{"O", "patients.hold.place"}, {"Y", "patients.appointment.new"}, {"W", "patients.appointment.cancel"}, {"M", "patients.pin.set"},
		{"Q", "patients.menu.more"}, {"Z", "patients.discharge.start"}, {"U", "keys.undo"},
	}
	if p.shell.may(clinic.ActRetention) {
		keys = append(keys, shortcut{"7", "keys.legal_hold"})
	}
	return keys
}

// shortcuts are the keys of the arrivals, or of the screen that fills the page; those
// of the row that is chosen stand on its buttons.
func (p *todayPage) shortcuts() []shortcut {
	leave := []shortcut{{"U", "keys.undo"}, {"Esc", "keys.back"}}
	days := []shortcut{{"↑ ↓", "keys.rows"}, {"Q", "attest.day_before"}, {"A", "attest.day_after"}}
	switch {
	case p.onAttest():
		return append(append([]shortcut{{"/", "keys.find"}, {"← →", "keys.sheets"}, {"0 … 9", "keys.heads"}, {"Ctrl P", "documents.print"}}, days...), leave...)
	case p.onCalls():
		return append([]shortcut{{"↑ ↓", "keys.rows"}, {"Enter", "calls.log"}, {"E", "today.act.excuse"}, {"O", "today.wants.open_patient"}}, leave...)
	case p.onDayEnd():
		return append(append(days, shortcut{"O", "today.wants.open_patient"}, shortcut{"W", "paper_day.open"}), leave...)
	case p.onPaper():
		return append(append([]shortcut{{"/", "keys.find"}, {"1 2 3", "keys.track"}, {"Ctrl S", "keys.save"}}, days...), leave...)
	}
	return []shortcut{
		{"/", "keys.find"}, {"↑ ↓", "keys.rows"}, {"→", "keys.sheet"}, {"A", "keys.confirm_all"}, {"M", "keys.answer"}, {"Y", "keys.attest"},
		{"Z", "keys.calls"}, {"0", "day_end.open"}, {"4", "agenda.open"}, {"Q", "desk.side.inside"}, {"1 2 3", "keys.track"}, {"Ctrl P", "sign_in.title"}, {string(keyAway), "keys.away"}, {"U", "keys.undo"},
	}
}

func (p *hoursPage) shortcuts() []shortcut {
	if p.onPatient() {
		return []shortcut{{"↑ ↓", "keys.rows"}, {"← →", "keys.week"}, {"O", "keys.sheet"}, {"Q", "hours.around"}, {"U", "keys.undo"}, {"Esc", "keys.back"}}
	}
	return []shortcut{{"/", "keys.find"}, {"↑ ↓", "keys.rows"}, {"Enter", "keys.open"}, {"← →", "keys.week"}, {"W", "keys.this_week"}}
}

func (p *programsPage) shortcuts() []shortcut {
	if p.now != programScreen(p.browse) {
		return []shortcut{{"Esc", "keys.back"}, {"U", "keys.undo"}}
	}
	return []shortcut{
		{"↑ ↓", "keys.rows"}, {"1 2 3", "keys.track"}, {"← →", "keys.schedule"}, {"A", "programs.add"}, {"E", "programs.edit"}, {"W", "programs.edit_week"},
		{"I", "programs.add_track"}, {"Y", "programs.days_off"}, {"O", "programs.schedules.all"}, {"Q", "agenda.open"}, {"Z", "programs.remove"}, {"U", "keys.undo"},
	}
}

func (p *journalPage) shortcuts() []shortcut {
	return []shortcut{{"/", "journal.patient"}, {"↑ ↓", "keys.rows"}, {"A", "journal.older"}, {"Q", "journal.all"}, {"Y", "keys.sheet"}}
}

func (p *alertsPage) shortcuts() []shortcut {
	return []shortcut{{"/", "keys.find"}, {"↑ ↓", "keys.rows"}, {"Enter", "keys.open"}, {"1 2 3", "alerts.groups"}, {"U", "keys.undo"}}
}

// shortcuts are the keys of going live, on the tab that is shown.
func (p *goLivePart) shortcuts() []shortcut {
	keys := []shortcut{{"1 2 3", "keys.part"}}
	switch p.tabs.One() {
	case 1:
		return append(keys, shortcut{"→", "keys.rows"}, shortcut{"A", "golive.openings.type"}, shortcut{"O", "today.wants.open_patient"}, shortcut{"U", "keys.undo"})
	case 2:
		return append(keys, shortcut{"→", "keys.rows"}, shortcut{"Enter", "golive.parallel.field_none"}, shortcut{"E", "golive.parallel.before"},
			shortcut{"I", "golive.parallel.after"}, shortcut{"Y", "golive.parallel.sign"}, shortcut{"O", "golive.parallel.see"},
			shortcut{"Z", "golive.parallel.take_back"}, shortcut{"W", "golive.parallel.csv"}, shortcut{"Ctrl P", "golive.parallel.print"}, shortcut{"U", "keys.undo"})
	}
	return append(keys, shortcut{"A", "golive.day.people"}, shortcut{"0", "beginning.list"}, shortcut{"Ctrl S", "settings.save"}, shortcut{"U", "keys.undo"})
}

func (p *settingsPage) shortcuts() []shortcut {
	if live, ok := p.now.part.(*goLivePart); ok {
		return append([]shortcut{{"↑ ↓", "keys.section"}}, live.shortcuts()...)
	}
	switch p.now.id {
	case "clinic":
		return []shortcut{{"↑ ↓", "keys.section"}, {"O", "settings.logo.act"}, {"Tab", "keys.tab"}, {"Ctrl S", "settings.save"}}
	case "payers":
		return []shortcut{{"↑ ↓", "keys.section"}, {"→", "keys.rows"}, {"A", "payers.add"}, {"5", "keys.versions"}, {"Tab", "keys.tab"}, {"Ctrl S", "settings.save"}}
	case "retention":
		return []shortcut{{"↑ ↓", "keys.section"}, {"→", "keys.rows"}, {"1 2", "keys.part"}, {"Y", "retention.remove"}, {"A", "retention.set_hold"},
			{"O", "retention.report"}, {"E", "retention.numbers"}, {"I", "retention.copies"}, {"U", "keys.undo"}}
	case "staff":
		return []shortcut{{"↑ ↓", "keys.section"}, {"→", "keys.rows"}, {"A", "keys.add_account"}, {"M", "settings.staff.pin"}, {"W", "settings.staff.roles"}, {"Tab", "keys.tab"}, {"Ctrl S", "settings.save"}}
	}
	return []shortcut{{"↑ ↓", "keys.section"}, {"Tab", "keys.tab"}, {"Ctrl S", "settings.save"}}
}

func (p *documentsPage) shortcuts() []shortcut {
	return []shortcut{
		{"1 … 9", "documents.title"}, {"/", "keys.find"}, {"← →", "keys.week"}, {"W", "keys.this_week"}, {"↑ ↓", "documents.keys.scroll"}, {keyPageUp, "documents.keys.before"},
		{keyPageDown, "documents.keys.after"}, {"Z", "documents.keys.zoom"}, {"Ctrl P", "documents.print"}, {"Ctrl S", "documents.save"}, {"M", "documents.table"}, {"Y", "documents.again"}, {"A", "letter.basis_act"}, {"I", "letter.content_act"}, {"E", "documents.keys.list"}, {"O", "billing.table_act"}, {"Q", "billing.notes_act"},
	}
}
