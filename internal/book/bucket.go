package book

// The buckets of a book file. Their keys are opaque ids, dates and counters;
// their values are sealed, but for the few of bucketMeta that are needed to
// open the rest.
const (
	bucketMeta    = "meta"
	bucketJournal = "journal"

	bucketClinic    = "clinic" // what there is only one of: settings, the founding, the desk
	bucketProgram   = "program"
	bucketTrack     = "track"
	bucketStaff     = "staff"
	bucketPatient   = "patient"
	bucketAdmission = "admission"
	bucketCard      = "card"
	bucketHold      = "hold"
	bucketChosen    = "chosen"    // patient ‖ date: a track for one day
	bucketVisit     = "visit"     // patient ‖ date ‖ visit
	bucketVisitDay  = "visit_day" // date ‖ visit: the key in bucketVisit
	bucketNotice    = "notice"    // date ‖ notice

	bucketClosure        = "closure"
	bucketChange         = "session_change"  // track ‖ date ‖ slot
	bucketAppointment    = "appointment"     // patient ‖ date ‖ appointment
	bucketAppointmentDay = "appointment_day" // date ‖ appointment: the key in bucketAppointment
	bucketHeadCount      = "head_count"      // date ‖ session ‖ block ‖ group
	bucketPayer          = "payer"
	bucketCoverage       = "coverage"
	bucketAuthorization  = "authorization"
	bucketActivity       = "activity" // patient ‖ date ‖ activity
	bucketPeriod         = "period"
	bucketClaim          = "claim" // date ‖ claim
	bucketContact        = "contact"
	bucketAttempt        = "attempt"    // patient ‖ date ‖ attempt
	bucketPaper          = "paper"      // date ‖ patient: what a paper sheet says
	bucketParallel       = "parallel"   // week
	bucketCorrection     = "correction" // what waits for a second person, and what did
	bucketMerge          = "merge"      // by the record that is read as another one
	bucketPhoto          = "photo"      // by patient
	bucketConsent        = "consent"    // patient ‖ no date ‖ consent
	bucketDisclosure     = "disclosure" // patient ‖ date ‖ disclosure
	bucketPurged         = "purged"     // by the mark of a record that was removed
	bucketVersion        = "version"    // subject ‖ key in the journal: where a fact was recorded, first or anew
)

// StateBuckets are the buckets that are derived from the journal.
func StateBuckets() []string {
	return []string{
		bucketClinic, bucketProgram, bucketTrack, bucketStaff, bucketPatient, bucketAdmission,
		bucketCard, bucketHold, bucketChosen, bucketVisit, bucketVisitDay, bucketNotice,
		bucketClosure, bucketChange, bucketAppointment, bucketAppointmentDay, bucketHeadCount,
		bucketPayer, bucketCoverage, bucketAuthorization, bucketActivity, bucketPeriod, bucketClaim, bucketCorrection,
		bucketContact, bucketAttempt, bucketPaper, bucketParallel, bucketMerge, bucketVersion, bucketPhoto,
		bucketConsent, bucketDisclosure, bucketPurged,
	}
}

// Parts of a sealed place that are not buckets of their own.
const (
	placeHeader = "journal/header"
	placeBody   = "journal/body"
)

// The keys of bucketMeta, whose values are not sealed.
const (
	metaFormat         = "format"          // the layout of the file, one byte
	metaBook           = "book"            // the book's id
	metaKeyring        = "keyring"         // an age file
	metaRecovery       = "recovery"        // the public half of the recovery key: closes copies, opens none
	metaRecoverySealed = "recovery_sealed" // the same, sealed: whoever cannot open the book cannot exchange it
	metaKinds          = "kinds"           // which kinds of entries there are, sealed: an older Daybook opens no book with others
	metaCommits        = "commits"         // how many commits there were: pairs a snapshot with a transaction
	metaLists          = "lists"           // which lists beside the facts are whole, one byte: see fileLists and fileState
)

// fileFormat is the layout of the file this version writes and reads.
const fileFormat = 1

// fileLists counts the lists that came to Daybook after books were made, such as the
// one of earlier versions. A book that says less gets them from its journal when it
// is opened.
const fileLists = 1

// fileState is the version of the whole state, in the same byte: everything that this
// version derives from the journal was derived by it. A book that says less is written
// anew from its journal (see Book.StateBehind).
const fileState = 2

// The keys of bucketClinic.
const (
	keyFounded  = "founded"
	keySettings = "settings"
	keyDesk     = "desk"
	keyClock    = "clock"
	keyRecovery = "recovery"
	keyLogo     = "logo"
	keyCopies   = "copies/" // ‖ station
	keyExports  = "exports"
	keyUnlock   = "unlock/" // ‖ station
)
