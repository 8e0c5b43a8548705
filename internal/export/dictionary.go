package export

// dictionary lists every column of every table. A name means one thing everywhere.
func dictionary() []Column {
	all := columnsOfBook()
	for _, more := range [][]Column{columnsOfPeople(), columnsOfPrograms(), columnsOfVisits(), columnsOfBilling()} {
		all = append(all, more...)
	}
	return all
}

// columnsOfBook are those of the book itself, and those that many tables have.
func columnsOfBook() []Column {
	return []Column{
		{"setting", Code, "", "week_start"}, {"value", Text, "", "1"},
		{"station", ID, "", "9f3a51c02b7d"}, {"entries", Number, "", "4031"},
		{"first_entry", Number, "", "1"}, {"first_at", Moment, "", "2026-01-05T08:12:40-05:00"},
		{"last_entry", Number, "", "4031"}, {"last_at", Moment, "", "2026-11-16T21:03:55-05:00"}, {"here", YesNo, "", "yes"},
		{"entry", Number, "", "4031"}, {"actor", Code, "", "staff"}, {"staff_name", Text, "", "Dana Reyes"}, {"kind", Code, "", "visit.claimed"},
		{"batch", ID, "", "m2q8x4t7"}, {"sentence", Text, "", "Checked in by card at 17:42."}, {"withheld", Code, "", "secret"},
		{"event", JSON, "", `{"claim":{"via":"card"}}`}, {"header", Text, "", "AQxzdGF0aW9u"}, {"salt", Text, "", "q83vASNFZ4mrze8BI0VniQ=="},
		{"body", Text, "", "q83vASNFZ4mrze8BI0VniXt9"},
		{"date", Day, "", "2026-11-16"}, {"valid_from", Day, "", "2026-11-02"}, {"valid_to", Day, "", "2027-01-29"},
		{"name", Text, "", "Evening"}, {"name_es", Text, "", "Noche"}, {"note", Text, "", "Form to sign"}, {"reason", Text, "", "Wrong day"},
		{"recorded_at", Moment, "", "2026-11-16T17:42:08-05:00"}, {"by_staff_id", ID, "", "t4n7c1"}, {"removed", YesNo, "", "no"}, {"retired", YesNo, "", "no"},
		{"staff_id", ID, "", "t4n7c1"}, {"credential", Text, "", "LPC"}, {"license", Text, "", "PC-20417"}, {"role", Code, "", "front_desk"}, {"left", YesNo, "", "no"},
		{"notice_id", ID, "", "w8r2"}, {"notice_reason", Code, "", "unknown_card"}, {"handled_by_staff_id", ID, "", "t4n7c1"}, {"handled_at", Moment, "", "2026-11-16T17:50:00-05:00"},
	}
}

// columnsOfPeople are those of patients and what belongs to them.
func columnsOfPeople() []Column {
	return []Column{
		{"patient_id", ID, "", "k3v9p2"}, {"number", Text, "", "204207"}, {"family_name", Text, "", "Núñez"}, {"given_name", Text, "", "Ana"},
		{"birth_date", Day, "", "1987-03-14"}, {"language", Code, "", "es"}, {"meeting_names", List, "", "ana n; ana's phone"},
		{"photo", YesNo, "", "no"}, {"merged_into", ID, "", "b6d1"}, {"merged_patient_id", ID, "", "b6d1"}, {"parted", YesNo, "", "no"},
		{"contact_id", ID, "", "c5h8"}, {"contact_name", Text, "", "Rosa Núñez"}, {"contact_kind", Code, "", "guardian"}, {"phone", Text, "", "555 0143"},
		{"may_call", YesNo, "", "yes"}, {"may_voicemail", YesNo, "", "no"}, {"may_text", YesNo, "", "no"}, {"say_name", Text, "", "Dana"}, {"consent_until", Day, "", "2027-03-31"},
		{"call_id", ID, "", "a1f6"}, {"reach", Code, "", "call"}, {"call_outcome", Code, "", "no_answer"},
		{"stay_id", ID, "", "s7j3"}, {"first_day", Day, "", "2026-11-02"}, {"last_day", Day, "", "2027-01-29"}, {"discharge_reason", Text, "", "completed"},
		{"expected_weeks", Number, "weeks", "12"}, {"follows_stay_id", ID, "", "s2b4"}, {"part_two", YesNo, "", "no"}, {"certified_on", List, "", "2026-12-30"},
		{"opening", JSON, "", `{"as_of":"2026-11-02","minutes":1080}`},
		{"weekdays", List, "", "monday; tuesday; thursday"}, {"weekly_minutes", Number, "minutes", "540"}, {"step_down", YesNo, "", "no"},
		{"make_up_weekdays", List, "", "wednesday"}, {"make_up_tracks", List, "", "r5x2"},
		{"card_id", ID, "", "d9m4"}, {"first_letters", Text, "", "BKTR"}, {"issued_at", Moment, "", "2026-11-02T09:15:00-05:00"}, {"revoked", YesNo, "", "no"}, {"at_desk", YesNo, "", "no"},
		{"hold_id", ID, "", "h2k6"}, {"held_since", Day, "", "2026-11-16"}, {"released", YesNo, "", "no"},
		{"consent_id", ID, "", "n4z8"}, {"recipient", Text, "", "Officer Brandt"}, {"affiliation", Text, "", "County Probation"}, {"purpose", Text, "", "Condition of probation"},
		{"content", List, "", "counts; absences"}, {"signed_on", Day, "", "2026-11-03"}, {"criminal_justice", YesNo, "", "yes"}, {"revoked_on", Day, "", "2027-01-05"},
		{"disclosure_id", ID, "", "g7t1"}, {"basis", Code, "", "consent"}, {"case_number", Text, "", "26-CR-1184"}, {"court", Text, "", "Harbor County Superior Court"}, {"ordered_on", Day, "", "2026-11-09"},
		{"told_from", Day, "", "2026-11-02"}, {"told_to", Day, "", "2026-11-30"},
		{"told_dates", List, "", "2026-11-02; 2026-11-09"}, {"told", Text, "", "That she takes insulin"}, {"told_by", Text, "", "Marcus Okafor"}, {"disclosed_at", Moment, "", "2026-11-16T17:42:08-05:00"},
		{"delivery", Code, "", "mail"}, {"removed_why", Text, "", "Never sent"},
	}
}

// columnsOfPrograms are those of programs and of what takes place when.
func columnsOfPrograms() []Column {
	return []Column{
		{"program_id", ID, "", "f1w5"}, {"level_of_care", Text, "", "Intensive outpatient"}, {"level_rules", JSON, "", `{"weekly_minimum":540}`},
		{"recertify_days", Number, "days", "60"}, {"make_ups", YesNo, "", "yes"}, {"attendance_rules", JSON, "", `{"late_after":5}`},
		{"credit_rules", JSON, "", `{"rounding":"none"}`}, {"preset", Code, "", "nine_to_twelve"},
		{"service_id", ID, "", "group"}, {"service_kind", Code, "", "group"}, {"counts", YesNo, "", "yes"},
		{"track_id", ID, "", "r5x2"}, {"mark", Code, "", "moon"}, {"age_from", Number, "years", "18"}, {"age_below", Number, "years", "0"},
		{"block_id", ID, "", "e1"}, {"weekday", Code, "", "monday"}, {"starts", Clock, "", "18:00"}, {"ends", Clock, "", "18:50"},
		{"topic", Text, "", "Relapse prevention"}, {"modality", Code, "", "telehealth"}, {"group_id", ID, "", "u3"}, {"group_name", Text, "", "Group B"},
		{"room", Text, "", "Room 2"}, {"counselor_id", ID, "", "y6q9"}, {"capacity", Number, "people", "12"},
		{"closure_id", ID, "", "z1"}, {"tracks", List, "", "r5x2"},
		{"slot", Number, "", "0"}, {"cancelled", YesNo, "", "no"}, {"moved_from", Day, "", "2026-11-26"}, {"moved_to", Day, "", "2026-11-28"}, {"blocks", JSON, "", `[{"id":"e1","start":1080,"end":1130}]`},
		{"session_id", ID, "", "j8c3"}, {"session_starts", Moment, "", "2026-11-16T18:00:00-05:00"}, {"session_ends", Moment, "", "2026-11-16T21:00:00-05:00"}, {"people", Number, "people", "11"},
		{"appointment_id", ID, "", "v2d7"}, {"heads", Number, "people", "11"},
	}
}

// columnsOfVisits are those of who was there, and what it was credited with.
func columnsOfVisits() []Column {
	return []Column{
		{"visit_id", ID, "", "p6s4"}, {"switched_from_track_id", ID, "", "r5x1"}, {"claimed_at", Moment, "", "2026-11-16T17:42:08-05:00"}, {"claimed_via", Code, "", "card"},
		{"arrived_at", Moment, "", "2026-11-16T17:42:08-05:00"}, {"arrival_seen_at", Moment, "", "2026-11-16T17:44:31-05:00"}, {"arrival_by_staff_id", ID, "", "t4n7c1"},
		{"afterwards", YesNo, "", "no"}, {"left_at", Moment, "", "2026-11-16T21:00:12-05:00"}, {"left_via", Code, "", "desk"}, {"left_by_staff_id", ID, "", "t4n7c1"}, {"left_cause", Code, "", "unwell"},
		{"away", JSON, "", `[{"from":"2026-11-16T23:10:00Z","to":"2026-11-16T23:25:00Z"}]`}, {"out", JSON, "", `[{"from":"2026-11-16T23:10:00Z","to":"2026-11-16T23:18:00Z"}]`},
		{"makes_up_visit_id", ID, "", "p6s1"}, {"absence", Code, "", "excused"}, {"cause", Code, "", "too_late"}, {"told_at", Moment, "", "2026-11-15T10:00:00-05:00"}, {"document", Text, "", "Doctor's note"},
		{"credited_minutes", Number, "minutes", "170"}, {"verified", YesNo, "", "yes"}, {"lost_minutes", Number, "minutes", "10"}, {"rounded_minutes", Number, "minutes", "0"}, {"credit_rule", Number, "", "2"},
		{"does_not_count", YesNo, "", "no"}, {"recorded", JSON, "", `{"claim":{"via":"card"}}`},
		{"block_starts", Moment, "", "2026-11-16T18:00:00-05:00"}, {"block_ends", Moment, "", "2026-11-16T18:50:00-05:00"}, {"present", YesNo, "", "yes"},
		{"came_at", Moment, "", "2026-11-16T18:04:00-05:00"}, {"went_at", Moment, "", "2026-11-16T18:45:00-05:00"}, {"sent_out", YesNo, "", "no"},
		{"witness_staff_id", ID, "", "y6q9"}, {"proposed_by_staff_id", ID, "", "t4n7c1"}, {"proposed_at", Moment, "", "2026-11-17T09:00:00-05:00"},
		{"correction_id", ID, "", "x4"}, {"change", JSON, "", `{"arrival":"2026-11-16T22:50:00Z"}`}, {"was", Text, "", "arrival 17:42"},
		{"settled_by_staff_id", ID, "", "y6q9"}, {"settled_at", Moment, "", "2026-11-17T11:30:00-05:00"}, {"accepted", YesNo, "", "yes"},
		{"block_minutes", Number, "minutes", "50"}, {"lost_late", Number, "minutes", "4"}, {"lost_early", Number, "minutes", "0"}, {"lost_out", Number, "minutes", "6"},
		{"lost_missed", Number, "minutes", "0"}, {"lost_unverified", Number, "minutes", "0"}, {"lost_forfeited", Number, "minutes", "0"},
		{"week", Day, "", "2026-11-16"}, {"planned_minutes", Number, "minutes", "540"}, {"pending_minutes", Number, "minutes", "0"},
		{"paper_word", Code, "", "hours"}, {"minutes", Number, "minutes", "90"}, {"agree", Number, "days", "41"}, {"compared", Number, "days", "43"}, {"reopened", YesNo, "", "no"},
	}
}

// columnsOfBilling are those of who pays for what.
func columnsOfBilling() []Column {
	return []Column{
		{"payer_id", ID, "", "q2"}, {"day_minutes", Number, "minutes", "180"}, {"day_services", Number, "services", "3"}, {"weekly_maximum", Number, "minutes", "1140"},
		{"largest_gap", Number, "days", "2"}, {"in_person_only", YesNo, "", "no"}, {"telehealth_modifier", Text, "", "95"},
		{"bands", JSON, "", `[{"at_least":180,"code":"H0015","unit":"day"}]`}, {"service_overrides", JSON, "", `{"peer":false}`},
		{"coverage_id", ID, "", "l3"}, {"member_number", Text, "", "W1184220"},
		{"authorization_id", ID, "", "o9"}, {"authorization_number", Text, "", "A-77120"}, {"service_words", Text, "", "IOP, H0015"}, {"scope", JSON, "", `{"program":"f1w5"}`},
		{"unit", Code, "", "day"}, {"granted", Number, "units", "24"}, {"used_before", Number, "units", "6"}, {"weekly_cap", Number, "units", "4"}, {"review_on", Day, "", "2026-12-04"},
		{"activity_id", ID, "", "e7"}, {"verified_by", Text, "", "Signed slip"},
		{"period_id", ID, "", "i5"}, {"closed_at", Moment, "", "2026-12-03T16:20:00-05:00"},
		{"claim_id", ID, "", "m6"}, {"last_date", Day, "", "2026-11-20"}, {"claim_cause", Code, "", "credit"}, {"minutes_before", Number, "minutes", "180"}, {"minutes_after", Number, "minutes", "170"},
		{"billable", YesNo, "", "yes"}, {"billing_code", Text, "", "H0015"}, {"modifier", Text, "", "HF"}, {"units", Number, "units", "1"},
		{"counted_minutes", Number, "minutes", "180"}, {"counted_services", Number, "services", "3"}, {"verdict", List, "", "enough"},
	}
}
