package export

import "daybook/internal/clinic"

// tablesOfPrograms are programs with their versions, and what takes place when.
func tablesOfPrograms() []table {
	return []table{
		newTable("programs", programRows, "program_id", "name", "name_es", "valid_from", "level_of_care", "level_rules", "expected_weeks", "recertify_days", "make_ups",
			"attendance_rules", "credit_rules", "preset", "retired", "removed"),
		newTable("services", serviceRows, "program_id", "valid_from", "service_id", "name", "name_es", "service_kind", "counts"),
		newTable("tracks", trackRows, "track_id", "program_id", "name", "name_es", "mark", "age_from", "age_below", "valid_to"),
		newTable("schedule", scheduleRows, "track_id", "valid_from", "block_id", "weekday", "starts", "ends", "service_id", "topic", "modality",
			"group_id", "group_name", "room", "counselor_id", "capacity"),
		newTable("closures", closureRows, "closure_id", "name", "valid_from", "valid_to", "tracks", "removed"),
		newTable("session_changes", changeRows, "track_id", "date", "slot", "cancelled", "moved_from", "moved_to", "blocks", "reason", "removed"),
	}
}

func programRows(r *reading, write row) error {
	for _, program := range r.Programs {
		for _, p := range program.History() {
			if err := write(p.ID, p.Label.Text, p.Label.Other["es"], p.From, p.Level.Label.Text, p.Level, p.ExpectedWeeks, p.Recertify, p.MakeUps,
				p.Attendance, p.Credit, p.Preset, p.Retired, p.Withdrawn); err != nil {
				return err
			}
		}
	}
	return nil
}

func serviceRows(r *reading, write row) error {
	for _, program := range r.Programs {
		for _, p := range program.History() {
			for _, s := range p.Services {
				if err := write(p.ID, p.From, s.ID, s.Label.Text, s.Label.Other["es"], s.Kind, s.Counts); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func trackRows(r *reading, write row) error {
	for _, t := range r.Tracks {
		if err := write(t.ID, t.Program, t.Label.Text, t.Label.Other["es"], t.Mark, t.AgeFrom, t.AgeBelow, t.Until); err != nil {
			return err
		}
	}
	return nil
}

// scheduleRows are a line for each group of a block, and one for a block without any.
func scheduleRows(r *reading, write row) error {
	for _, track := range r.Tracks {
		for _, pattern := range track.Patterns {
			for _, b := range pattern.Blocks {
				groups := b.Groups
				if len(groups) == 0 {
					groups = []clinic.Group{{}}
				}
				for _, g := range groups {
					if err := write(track.ID, pattern.From, b.ID, dayOfWeek(b.Weekday), b.Start, b.End, b.Service, b.Topic, b.Modality,
						g.ID, g.Name, g.Room, g.Counselor, g.Capacity); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

func closureRows(r *reading, write row) error {
	for _, c := range r.Record.Closures() {
		if err := write(c.ID, c.Label, c.From, c.To, words(c.Tracks), c.Removed); err != nil {
			return err
		}
	}
	return nil
}

func changeRows(r *reading, write row) error {
	for _, c := range r.Changes {
		if err := write(c.Track, c.Date, c.Slot, c.Cancelled, c.MovedFrom, c.MovedTo, c.Blocks, c.Reason, c.Undone); err != nil {
			return err
		}
	}
	return nil
}
