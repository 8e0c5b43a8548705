// Package desk is the window of the front desk.
//
// It draws what the book answers and turns taps and keys into commands. It has
// no rules of its own, starts no goroutines and reads no clock: all of that
// comes in through Deps.
package desk

import (
	"time"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/journal"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// Book is what the desk needs of the daybook. Every method that writes or reads
// the disk is called through Deps.Run, never on the UI goroutine.
type Book interface {
	Settings() clinic.Settings
	Zone() *time.Location
	Demo() bool
	Today() clinic.Date
	Now() time.Time
	Health() book.Health
	Recovery() clinic.RecoverySheet // memory
	NewRecovery() (*book.NewRecovery, error)
	OpenedBySheet() time.Time // memory

	DayBoard(date clinic.Date) (clinic.DayBoard, error)                                                                 // disk
	AttestDay(date clinic.Date) (clinic.AttestDay, error)                                                               // disk
	SignInDay(date clinic.Date) (clinic.SignInDay, error)                                                               // disk
	OpenDay(date clinic.Date) (clinic.OpenDay, error)                                                                   // disk
	OpenBefore(date clinic.Date, days int) ([]clinic.OpenDate, error)                                                   // disk
	Agenda(from clinic.Date, days int) ([]clinic.AgendaEntry, error)                                                    // disk
	PreviewMerge(merge clinic.MergePatients) (clinic.MergePreview, error)                                               // disk
	MergesInto(patient clinic.PatientID) []clinic.MergeRecord                                                           // memory
	Concerns(part book.ConcernPart) (book.Concerns, error)                                                              // disk
	Corrections() ([]clinic.WaitingCorrection, error)                                                                   // disk
	Calendar(patient clinic.PatientID, date clinic.Date) (clinic.CalendarMonth, error)                                  // disk
	Sheet(patient clinic.PatientID) (clinic.PatientSheet, error)                                                        // disk
	Hours(week clinic.Date) (clinic.HoursBoard, error)                                                                  // disk
	PatientHours(patient clinic.PatientID, admission clinic.AdmissionID, week clinic.Date) (clinic.PatientHours, error) // disk
	WeekSheets(patient clinic.PatientID, week clinic.Date) ([]clinic.WeekSheet, error)                                  // disk
	BeginCensus(from, to clinic.Date, by clinic.Interval) (*clinic.Census, []clinic.PatientID, error)                   // memory
	AddToCensus(census *clinic.Census, patients ...clinic.PatientID) error                                              // disk
	BeginBilling(from, to clinic.Date) (*clinic.BillingSheet, []clinic.PatientID, error)                                // memory
	AddToBilling(sheet *clinic.BillingSheet, patients ...clinic.PatientID) error                                        // disk
	FinishBilling(sheet *clinic.BillingSheet) error                                                                     // disk
	AttendanceRecord(patient clinic.PatientID, from, to clinic.Date) (clinic.AttendanceRecord, error)                   // disk
	Consents(patient clinic.PatientID) ([]clinic.Consent, error)                                                        // disk
	Disclosures(patient clinic.PatientID) ([]clinic.Disclosure, error)                                                  // disk
	AuditDays(patient clinic.PatientID, dates ...clinic.Date) ([]clinic.AuditDay, error)                                // disk
	BeginActs(asked ...book.ActsOf) (*book.Acts, error)                                                                 // memory; its steps read the disk
	Redactor(about clinic.PatientID) clinic.Redactor                                                                    // memory
	Logo() []byte                                                                                                       // memory
	DueOn(patient clinic.PatientID, date clinic.Date) ([]clinic.DueSession, error)                                      // disk
	PatientsWithNumber(number string) []clinic.Patient
	PreviewMove(move clinic.MoveAdmission) (clinic.MovePreview, error)                 // disk
	PreviewStepDown(step clinic.StepDown) (clinic.StepPreview, error)                  // disk
	FindPatients(search string) []clinic.PatientRow                                    // memory
	PatientIndex() clinic.PatientIndex                                                 // memory
	FindCard(code card.Code) (clinic.Card, bool)                                       // memory
	Payers() []clinic.Payer                                                            // memory
	CoveragesOf(patient clinic.PatientID) []clinic.Coverage                            // memory
	Openings() ([]clinic.OpeningRow, error)                                            // memory
	Parallel(date clinic.Date) (clinic.Parallel, error)                                // disk
	Periods() []clinic.Period                                                          // memory
	PeriodReport(period clinic.PeriodID) (clinic.PeriodReport, error)                  // disk
	Photo(patient clinic.PatientID) ([]byte, error)                                    // disk
	MeetingNames() (map[string]clinic.PatientID, error)                                // memory
	VersionsOf(subject string) ([]clinic.Version, error)                               // disk
	HistoryOf(patient clinic.PatientID) ([]clinic.Version, error)                      // disk
	ContactsOf(patient clinic.PatientID) []clinic.Contact                              // memory
	Attempts(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Attempt, error) // disk
	CallList(date clinic.Date) ([]clinic.CallRow, error)                               // disk
	InBuilding() ([]clinic.InBuilding, error)                                          // disk
	Journal(query book.JournalQuery) (book.JournalPage, error)                         // disk
	StaffList() []clinic.Staff                                                         // memory
	Programs() []clinic.Program                                                        // memory
	TracksOf(program clinic.ProgramID) []clinic.Track                                  // memory
	// FitsAge reports whether a patient may be offered a track, or whether only
	// the date of birth is missing to know. It reads memory only.
	FitsAge(patient clinic.PatientID, track clinic.Track, date clinic.Date) (fits, unknown bool)

	ProgramList() []clinic.ProgramRow                                                                                // memory
	ProgramHistory(program clinic.ProgramID) []clinic.Program                                                        // memory
	DaysAhead(days int) ([]clinic.Closure, []clinic.PlannedMeeting)                                                  // memory
	CheckSchedule(program clinic.Program, tracks []clinic.Track, from clinic.Date) ([]clinic.ScheduleProblem, error) // disk
	PreviewTrack(program clinic.Program, track clinic.Track, from clinic.Date) (clinic.TrackPreview, error)          // disk
	PreviewProgram(save clinic.SaveProgram) (clinic.ProgramPreview, error)                                           // disk

	SignIn(staff clinic.StaffID, pin string) (clinic.Actor, error) // slow on purpose
	Read(question func(clinic.View) error) error                   // disk
	Do(actor clinic.Actor, command clinic.Command) ([]clinic.Event, error)
	Batch(items ...book.Item) ([]clinic.Event, error)
	IssueCard(actor clinic.Actor, patient clinic.PatientID) (card.Code, error)
	IssueCards(actor clinic.Actor, patients ...clinic.PatientID) ([]card.Code, error)
	ReplaceCard(actor clinic.Actor, old clinic.Card, reason string) (card.Code, error)
	SetStaffPIN(actor clinic.Actor, staff clinic.StaffID, pin string) error
	SetPatientPIN(actor clinic.Actor, patient clinic.PatientID, pin string) error
	Resume() error // disk; takes up a stopped book again
	Subscribe(tell func(book.Change)) (cancel func())
	Copies() clinic.CopyPlan                                                   // memory
	Retention() ([]clinic.RetentionRow, error)                                 // disk, in many short looks
	LastPurge() (n uint64, at time.Time)                                       // memory
	Held() (book.Held, error)                                                  // disk; what it holds about people
	Exports() (clinic.Exports, error)                                          // disk
	Way() (vault.Way, error)                                                   // disk; how it opens when Daybook starts
	SetWay(actor clinic.Actor, to vault.Choice) error                          // disk; slow on purpose
	Directors() []clinic.Staff                                                 // memory; who can sign in today
	IsRecovery(key *vault.Recovery) error                                      // disk
	SetPINBySheet(key *vault.Recovery, staff clinic.StaffID, pin string) error // disk; slow on purpose
	Highest() uint64                                                           // the number of the last entry, without waiting
	Head() journal.Head                                                        // of this station's chain, for documents
	Path() string
}

// Deps are what the desk's window is given.
type Deps struct {
	Book    Book
	Look    *kit.Look
	Catalog *i18n.Catalog

	// Run does work away from the UI goroutine and then, on it, what the work
	// returned. Work is done one at a time, in order.
	Run func(work func() (then func()))
	// After calls a function on the UI goroutine after a while; the result
	// cancels it.
	After func(wait time.Duration, do func()) (cancel func())
	// Clock is the computer's own clock, for the rhythm of keys and for idleness:
	// never for what is recorded.
	Clock func() time.Time
	// Hop runs a function on the UI goroutine: for what subscribers tell.
	Hop func(func())

	// LobbyScan hands a scanned card to the lobby, whichever window has the focus.
	LobbyScan func(card.Code)
	// Garbled tells the lobby that a scan could not be read.
	Garbled func()

	// SaveFile writes a file whole or not at all into this user's folder for
	// Daybook, and says where. A path of "" without an error is not saved.
	SaveFile func(name string, data []byte, done func(path string, err error))
	// SaveIn does the same in a folder of this computer; "" is this user's folder for
	// Daybook. Errors are those of platform.Classify.
	SaveIn func(folder, name string, data []byte, done func(path string, err error))
	// Files are this computer's own, for what is read from them.
	Files Files
	// Print sends a PDF to the printer of this computer. Errors are those of
	// platform.Print.
	Print func(name string, pdf []byte, done func(error))
	// Printers are this computer's, to choose one; nil prints on the system's default.
	Printers Printers
	// Copies keeps copies of the book; nil for a sample clinic, which needs none.
	Copies Copies
	// OldRecords removes records whose time is over; nil where that cannot be.
	OldRecords OldRecords
	// Lock looks how the book is locked on this computer, which may take seconds; nil
	// for a sample clinic.
	Lock func(done func(Lock))
	// Export saves everything that is in the book as a file, whole or not at all, and says
	// where; the result cancels it. The journal tells of it. Errors are those of
	// platform.Classify, context.Canceled, and the book's.
	Export func(order ExportOrder, progress func(part float64), done func(path string, err error)) (cancel func())
	// Verify checks the whole book while it is open.
	Verify func(progress func(part float64), done func(VerifyResult))
	// Sound plays a sound once.
	Sound func(Sound)

	// Displays lists this computer's screens, and LobbyOn puts the lobby's window on
	// one of them, named as it is remembered. Both are nil but with two windows.
	Displays func(done func([]platform.Display))
	LobbyOn  func(display string)

	// ToLobby leaves the desk for the lobby on a PC with one screen; nil with two.
	ToLobby func()
	// Practice opens the sample clinic beside the book; nil where that cannot be. It
	// fails with ErrPracticing where the sample is open already, which may be known
	// only a while after it said that it opens.
	Practice func(done func(error))
	// Opened is told which page was opened, or "day_end"; nil where nobody asks.
	Opened func(page string)
	// Quit ends Daybook, lobby and all.
	Quit func()
	// Random is where new ids come from.
	Random interface{ Read([]byte) (int, error) }
	// SyncedBy is the service that copies the book's folder to other computers, such
	// as "OneDrive", where a book does not belong; "" is none.
	SyncedBy string
	// Version of the program.
	Version string
	// Guide is the path of the guide on this computer; "" where none is installed.
	Guide string
}

// Printers are those of this computer, and which of them it prints on.
type Printers interface {
	// List asks the system beside the UI goroutine. Errors are those of
	// platform.Printers.
	List(done func(found []platform.Printer, err error))
	Chosen() string // as the system calls it; "" is the system's default
	Choose(name string)
}

// VerifyResult is what a verification found, in words of the catalog.
type VerifyResult struct {
	Entries  int
	Findings []string // empty is well
	Err      error    // it could not be done
}

// Sound is what the desk lets hear.
type Sound int

const (
	SoundHelp   Sound = iota // somebody at the lobby screen asks for help
	SoundLouder              // and nobody answered yet
	SoundNotice              // a card was sent to the desk
)
