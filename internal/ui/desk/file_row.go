package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
)

// fileRow is a file or a folder: its name, and below it when it changed.
type fileRow struct {
	twoLines
	shell *shell
}

func (c *fileChooser) newRow() kit.RowView[platform.File] {
	look := c.shell.look
	r := &fileRow{shell: c.shell}
	r.build(look, nil)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a file.
func (r *fileRow) Fill(file platform.File) {
	s := r.shell
	r.name.Set(file.Name)
	if file.Folder {
		r.below.Set(s.t("files.folder"))
	} else {
		at := file.Changed.In(s.deps.Book.Zone())
		day := s.dayYear(clinic.DateIn(at, at.Location()))
		r.below.Set(s.t("files.changed", i18n.Args{"Date": day, "Time": s.words.Clock(at), "Kilobytes": (file.Bytes + 1023) / 1024}))
	}
	r.inside.Refresh()
}

var _ fyne.Widget = (*fileRow)(nil)
