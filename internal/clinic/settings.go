package clinic

import "time"

// Settings are the clinic's own choices. Every number has its unit beside it
// and its default in DefaultSettings.
type Settings struct {
	Clinic    string       `json:"clinic"` // its name, for the desk and for documents; never shown in the lobby
	Zone      string       `json:"zone"`   // IANA name
	WeekStart time.Weekday `json:"week_start"`
	Language  string       `json:"language"` // of the desk, and of the lobby until a card says otherwise
	Hours     HoursShown   `json:"hours"`
	ShowNames bool         `json:"show_names,omitempty"` // the patient's own given name in the lobby
	IdleLock  int          `json:"idle_lock"`            // minutes until an idle desk locks itself
	Motion    bool         `json:"motion"`               // short animations
	Sound     bool         `json:"sound"`

	LobbyDone    int        `json:"lobby_done,omitempty"`    // seconds that an answer stays in the lobby; 0 is 6
	LobbyChoose  int        `json:"lobby_choose,omitempty"`  // seconds that a choice waits there; 0 is 30
	LobbyEnglish string     `json:"lobby_english,omitempty"` // the clinic's own line in the lobby; "" is none
	LobbySpanish string     `json:"lobby_spanish,omitempty"`
	HidePointer  bool       `json:"hide_pointer,omitempty"` // no mouse pointer in the lobby
	Hours24      bool       `json:"hours_24,omitempty"`     // clock times as 17:47
	DeskText     int        `json:"desk_text,omitempty"`    // percent of the usual letters; 0 is 100
	LobbyText    int        `json:"lobby_text,omitempty"`   // percent; 0 is 100
	Windows      WindowPlan `json:"windows,omitempty"`      // that open by themselves

	LobbyDisplay string `json:"lobby_display,omitempty"` // the display of the lobby where there are two: name and place; "" is wherever the system opens it

	ScanPrefix string `json:"scan_prefix,omitempty"` // what the scanner sends before a card, and is removed with it
	ScanSuffix string `json:"scan_suffix,omitempty"` // and after it, before Enter
	DeskPrefix string `json:"desk_prefix,omitempty"` // what the desk's own scanner sends before a card: such cards are looked up

	AuthorizationWarn int `json:"authorization_warn,omitempty"` // days before an authorization's end that say so; 0 is 30
	AuthorizationLast int `json:"authorization_last,omitempty"` // days before it that say so urgently; 0 is 14
	ReviewWarn        int `json:"review_warn,omitempty"`        // days before a review or a recertification is due that say so; 0 is 7

	CutOver Date `json:"cut_over,omitzero"` // the day from which Daybook's record counts; before it the clinic kept its book elsewhere; zero where nobody said
	Photos  bool `json:"photos,omitempty"`  // the desk may keep a photo of a patient; never in the lobby

	BackupHour   int `json:"backup_hour,omitempty"`   // of the day's backup, 1 to 23; 0 is 21
	BackupDays   int `json:"backup_days,omitempty"`   // of how many days a backup is kept; 0 is 7
	BackupWeeks  int `json:"backup_weeks,omitempty"`  // and weeks; 0 is 5
	BackupMonths int `json:"backup_months,omitempty"` // and months; 0 is 12
	BackupWarn   int `json:"backup_warn,omitempty"`   // days without a good backup that are warned of; 0 is 4

	Paper         PaperSize `json:"paper,omitempty"`          // of documents
	Letterhead    string    `json:"letterhead,omitempty"`     // address and telephone, below the clinic's name on letters
	NoticeEnglish string    `json:"notice_english,omitempty"` // to recipients of records under 42 CFR Part 2; "" is the usual wording
	NoticeSpanish string    `json:"notice_spanish,omitempty"`
	AccountYears  int       `json:"account_years,omitempty"` // back from today, of an account of disclosures; 0 is 6

	GroupNames NameStyle `json:"group_names,omitempty"` // of participants on sheets that a group signs

	BillingColumns string   `json:"billing_columns,omitempty"` // of the billing table, a line each in its order: "field=heading"; "" is the usual ones
	BillingDates   DateForm `json:"billing_dates,omitempty"`   // how it writes dates
	BillingHeld    bool     `json:"billing_held,omitempty"`    // it has the lines too that somebody has to look at first
	AskNotes       bool     `json:"ask_notes,omitempty"`       // billing holds back visits whose note is not marked as written

	RetentionYears int `json:"retention_years,omitempty"` // after the last day until a record may be removed; 0 is 10, RetentionForever never
	MajorityAge    int `json:"majority_age,omitempty"`    // years; 0 is 18
	MinorYears     int `json:"minor_years,omitempty"`     // after coming of age; 0 is as many as for everybody

	RosterColumns string `json:"roster_columns,omitempty"` // what the columns of imported lists were taken for, a line each: "heading=field"
}

// AuthorizationDays are how many days before its end an authorization is warned
// of, first and urgently. A book from before these settings has the defaults.
func (s Settings) AuthorizationDays() (first, last int) {
	return orDefault(s.AuthorizationWarn, 30), orDefault(s.AuthorizationLast, 14)
}

// ReviewDays is how many days before it is due a review is warned of.
func (s Settings) ReviewDays() int { return orDefault(s.ReviewWarn, 7) }

func orDefault(days, otherwise int) int {
	if days <= 0 {
		return otherwise
	}
	return days
}

// warningsSound reports whether the days to warn ahead can be kept.
func (s Settings) warningsSound() bool {
	first, last := s.AuthorizationDays()
	smallest := min(s.AuthorizationWarn, s.AuthorizationLast, s.ReviewWarn)
	return smallest >= 0 && max(first, last, s.ReviewWarn) <= 365 && last <= first
}

// HoursShown says whether the lobby shows patients their own hours.
type HoursShown string

const (
	HoursAlways HoursShown = "shown"
	HoursOnTap  HoursShown = "tap"
	HoursNever  HoursShown = "never"
)

// DefaultSettings is what a new book starts from.
func DefaultSettings() Settings {
	return Settings{Zone: "America/New_York", WeekStart: time.Monday, Language: "en", Hours: HoursAlways, IdleLock: 5, Motion: true, Sound: true}
}
