package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// askRhythm asks when backups are made, how many stay, and when a missing one is
// warned of.
func (p *copiesPart) askRhythm() {
	s := p.shell
	now := s.deps.Book.Settings()
	keep := now.Rotation()
	hour := s.counted("copies.hour", "oclock", now.BackupHourOfDay())
	days, weeks := s.counted("copies.days", "days", keep.Daily), s.counted("copies.weeks", "weeks", keep.Weekly)
	months, warn := s.counted("copies.months", "months", keep.Monthly), s.counted("copies.warn", "days", now.BackupWarnDays())
	row := func(items ...*kit.Field) kit.Item {
		var all []kit.Item
		for _, item := range items {
			all = append(all, kit.Fill(item).AtStart())
		}
		return kit.Natural(kit.Row(12, all...))
	}
	s.ask(question{
		title: s.t("copies.rhythm"), body: s.t("copies.rhythm_body"), yes: s.t("settings.save"),
		more:   kit.Column(12, row(hour, warn), row(days, weeks, months)),
		fields: []editable{hour, warn, days, weeks, months},
		accept: func(string) bool {
			next := s.deps.Book.Settings()
			numbers := map[*kit.Field]*int{hour: &next.BackupHour, warn: &next.BackupWarn, days: &next.BackupDays, weeks: &next.BackupWeeks, months: &next.BackupMonths}
			sound := true
			for _, field := range []*kit.Field{months, weeks, days, warn, hour} {
				most := clinic.MostKept
				switch field {
				case hour:
					most = 23
				case warn:
					most = 365
				}
				n, ok := typedNumber(field.Text(), most)
				*numbers[field], ok = n, ok && n >= 1
				field.SetProblem("")
				if !ok {
					field.SetProblem(s.t("copies.number_wrong", countOf(most)))
					field.Focus()
				}
				sound = sound && ok
			}
			if sound {
				s.do(func() {
					s.offerUndo(s.t("settings.saved"), []clinic.Command{clinic.UndoSettings{Before: now, After: next}})
					p.draw()
				}, clinic.SaveSettings{Settings: next})
			}
			return sound
		},
	})
}

// showKept lists the backups that lie in the chosen place, and how many the
// rotation keeps.
func (p *copiesPart) showKept() {
	chosen, ok := p.list.Selected()
	if !ok || chosen.Place.Kind != clinic.CopyBackup {
		return
	}
	s := p.shell
	s.deps.Copies.Kept(chosen.Place.Folder, func(kept []KeptBackup, err error) {
		switch {
		case s.locked || s.sheet.open():
		case err != nil:
			s.fail(err)
		default:
			p.listKept(chosen.Place.Folder, kept)
		}
	})
}

func (p *copiesPart) listKept(folder string, kept []KeptBackup) {
	s := p.shell
	body := s.t("copies.kept_none", folderArgs(folder))
	if len(kept) > 0 {
		body = s.t("copies.kept_body", i18n.Args{"Folder": folder, "Count": len(kept)})
	}
	list := kit.NewList(s.look, kit.RowHeight, func(k KeptBackup) string { return k.Name }, p.newKept)
	list.SetRows(kept)
	shown := kit.Sized(0, s.look.Scaled(kit.RowHeight*5)+2, kit.NewPanel(s.look, kit.All(1), list))
	show(shown, len(kept) > 0)
	s.ask(question{
		title: s.t("copies.kept"), body: body, yes: s.t("copies.kept_close"), only: true, more: shown,
		keys:   list.Press,
		accept: func(string) bool { return true },
	})
}

// keptRow is one backup: when it was made, how far it goes, and its size.
type keptRow struct {
	box
	shell *shell
	when  *kit.Text
	size  *kit.Text
}

func (p *copiesPart) newKept() kit.RowView[KeptBackup] {
	look := p.shell.look
	r := &keptRow{shell: p.shell, when: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Tabular().MayCut()}
	r.size = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular()
	r.inside = kit.Row(12, kit.Fill(r.when), kit.Natural(r.size))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a backup.
func (r *keptRow) Fill(kept KeptBackup) {
	s := r.shell
	at := kept.Time.In(s.deps.Book.Zone())
	r.when.Set(s.dayYear(clinic.DateIn(at, at.Location())) + ", " + s.clock(at))
	word := "copies.kept_row"
	if !kept.Ours {
		word = "copies.kept_other"
	}
	r.size.Set(s.t(word, i18n.Args{"N": kept.N, "Size": s.words.Size(kept.Bytes)}))
	r.inside.Refresh()
}
