package kiosk

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
)

func testLook(t *testing.T) *kit.Look {
	look := kit.NewLook(kit.Settings{NoMotion: true})
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(look))
	return look
}

func TestATitleHasNoLonelyLastWord(t *testing.T) {
	title := kit.NewText(testLook(t), kit.LobbyHero, kit.Bold, kit.Ink, "Please see the front desk.").Lines(2)
	row := titleRow(0, title)
	const room = 720
	if width := row.evened(room); width >= room || row.height(width) != row.height(room) {
		t.Errorf("expected two even lines, got a width of %v of %v", width, float32(room))
	}
	title.Set("You’re in.")
	if row.height(row.evened(room)) != row.height(room) {
		t.Error("a short title should stay on its line")
	}
}

func TestASmallScreenSparesARow(t *testing.T) {
	look := testLook(t)
	must := kit.NewText(look, kit.LobbyBody, kit.Regular, kit.Ink, "needed")
	may := kit.NewText(look, kit.LobbyBody, kit.Regular, kit.Ink, "nice to have")
	c := column{rows: []row{textRow(0, must), spareRow(0, may)}}
	line := must.HeightFor(1000)
	tight := area{0, 0, 1000, line * 1.5}
	if c.fits(tight, 1) {
		t.Error("text should shrink before anything is left out")
	}
	if !c.fits(tight, leastScale) {
		t.Error("at the least scale the spare row should give way")
	}
	if c.place(tight, leastScale); may.Visible() || !must.Visible() {
		t.Error("the spare row, and no other, should be hidden")
	}
	roomy := area{0, 0, 1000, line * 3}
	if !c.fits(roomy, 1) {
		t.Error("both rows have room")
	}
	c.place(roomy, 1)
	if !may.Visible() {
		t.Error("with room again, the spare row should come back")
	}
	if c.fits(area{0, 0, 1000, line * 0.5}, leastScale) {
		t.Error("a column without room does not fit")
	}
}
