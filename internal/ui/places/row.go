package places

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daybook/internal/ui/kit"
)

// folderRow is one folder of the list.
type folderRow struct {
	widget.BaseWidget
	inside fyne.CanvasObject
	name   *kit.Text
}

func (c *Chooser) newRow() kit.RowView[row] {
	r := &folderRow{name: kit.NewText(c.deps.Look, kit.DeskBody, kit.Regular, kit.Ink, "").MayCut()}
	r.inside = kit.Row(0, kit.Fill(r.name))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by the toolkit.
func (r *folderRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.inside)
}

// Fill shows a folder.
func (r *folderRow) Fill(folder row) {
	r.name.Set(folder.name)
	r.inside.Refresh()
}
