package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
)

// pageID names a page of the desk. The texts "desk.page." + id are what the side
// bar calls it.
type pageID string

const (
	pageToday    pageID = "today"
	pagePatients pageID = "patients"
	pageHours    pageID = "hours"
	pagePrograms pageID = "programs"
	pageSettings pageID = "settings"
	pageJournal  pageID = "journal"
	pageAlerts   pageID = "alerts"

	pageDocuments pageID = "documents"
)

// page is one of the desk's pages. It is built once and updated in place.
type page interface {
	object() fyne.CanvasObject
	shown()              // chosen: load, take the focus
	hidden()             // left: forget what must not stay, such as an issued card's code
	changed(book.Change) // the book has something new; called whether shown or not
	relabel()            // the language, the curtain, the role or the text's size changed
}

// keyed is a page with keys of its own, asked while nothing is being edited. A
// letter that stands on cards must not be one of them: a slow scanner's letters
// reach the page before it is known that they are a scan's (see pageKey).
type keyed interface {
	typed(r rune) (took bool)
	pressed(name fyne.KeyName) (took bool)
}

// guarded is a page that may hold something unsaved: it calls then at once, or
// after the person agreed to lose it, or never.
type guarded interface{ leave(then func()) }

// ticking is a page that shows the time or what depends on it, once a second
// while it is the one that is chosen and the desk is not locked.
type ticking interface{ tick(now time.Time) }

// saving is a page with something to save by Ctrl+S.
type saving interface{ save() }

// listed is a page with its place in the side bar.
type listed struct {
	id   pageID
	icon string // of assets.Icon
	page page
}

// pages builds every page that the side bar shows, in its order.
func (s *shell) buildPages() []listed {
	return []listed{
		{pageToday, "today", newTodayPage(s)},
		{pagePatients, "patients", newPatientsPage(s)},
		{pageHours, "clock", newHoursPage(s)},
		{pageDocuments, "documents", newDocumentsPage(s)},
		{pagePrograms, "programs", newProgramsPage(s)},
		{pageSettings, "settings", newSettingsPage(s)},
		{pageJournal, "book", newJournalPage(s)},
		{pageAlerts, "alert", newAlertsPage(s)},
	}
}
