package desk

import (
	"path/filepath"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
)

// showLeft lists the copies that still have what was removed, until when, and what to
// do about each.
func (p *retentionPart) showLeft() {
	s := p.shell
	s.deps.OldRecords.Left(func(left []keep.Left) {
		if s.locked || s.sheet.open() {
			return
		}
		_, at := s.deps.Book.LastPurge()
		body := s.t("retention.copies_none")
		if len(left) > 0 {
			body = s.t("retention.copies_body", i18n.Args{"Date": s.dayYear(clinic.DateIn(at, s.deps.Book.Zone()))})
		}
		list := kit.NewList(s.look, leftRowHeight, func(l keep.Left) string { return string(l.Kind) + l.Path }, p.newLeft)
		list.SetRows(left)
		shown := kit.Sized(0, s.look.Scaled(leftRowHeight*4)+2, kit.NewPanel(s.look, kit.All(1), list))
		show(shown, len(left) > 0)
		s.ask(question{
			title: s.t("retention.copies"), body: body, yes: s.t("retention.copies_close"), only: true, more: shown,
			keys: list.Press, accept: func(string) bool { return true },
		})
	})
}

// leftRowHeight is the height in pixels of a copy in the list.
const leftRowHeight float32 = 76

// leftRow is one copy: where it lies, and what becomes of it.
type leftRow struct {
	box
	shell *shell
	path  *kit.Text
	what  *kit.Text
}

func (p *retentionPart) newLeft() kit.RowView[keep.Left] {
	look := p.shell.look
	r := &leftRow{shell: p.shell, path: kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").MayCut()}
	r.what = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.8).MayCut()
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.path), kit.Natural(r.what), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a copy.
func (r *leftRow) Fill(left keep.Left) {
	s := r.shell
	r.path.Set(listing(filepath.Base(left.Path), filepath.Dir(left.Path)))
	r.what.Set(s.t("retention.left."+string(left.Kind), i18n.Args{"Date": s.dayYear(left.Until)}))
	r.inside.Refresh()
}
