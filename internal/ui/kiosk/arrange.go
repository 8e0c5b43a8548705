package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// frameLayout hears from the toolkit how large the window is.
type frameLayout struct{ kiosk *Kiosk }

// Layout is called by the toolkit.
func (l frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.kiosk.size = size
	l.kiosk.arrange()
}

// MinSize is called by the toolkit. The smallest screen that is laid out for is
// 1024 by 600; a window on a desk may be made smaller by hand.
func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 360) }

// factor is how many times larger than the design the screen is: 1280 by 800,
// or the same on its side.
func factor(size fyne.Size) float32 {
	wide, high := max(size.Width, size.Height), min(size.Width, size.Height)
	if size.Height > size.Width {
		return high / 800
	}
	return min(wide/1280, high/800)
}

// places divides the screen, below the ribbon of a sample clinic.
func (k *Kiosk) places() (head, body, foot area) {
	f := factor(k.size)
	margin := whole(kit.LobbyMargin * f)
	top := k.ribbonHeight()
	width := k.size.Width - 2*margin
	high := max(kit.TouchHeight, whole(kit.TouchHeight*f))
	k.footer.stacked = k.size.Height > k.size.Width && len(k.footer.middle()) > 0
	if k.footer.stacked {
		high += high + footerGap
	}
	room := k.room(f)
	head = area{margin, top, width, room.head}
	foot = area{margin, k.size.Height - room.bottom - high, width, high}
	body = area{margin, head.y + head.height + room.above, width, 0}
	body.height = foot.y - room.below - body.y
	return head, body, foot
}

// room is the heights of the header and of what is free around the page.
type room struct{ head, above, below, bottom float32 }

// leastHeight is the least height that the pages are laid out for at ease.
const leastHeight float32 = 600

// room gives up what is free to look at where the ribbon takes from the smallest
// screen: keys must stay as large as fingers.
func (k *Kiosk) room(f float32) room {
	if left := k.size.Height - k.ribbonHeight(); k.ribbonHeight() > 0 && left < leastHeight {
		return room{head: 72, above: 0, below: 4, bottom: 4}
	}
	return room{head: whole(96 * f), above: whole(8 * f), below: whole(20 * f), bottom: whole(28 * f)}
}

func (k *Kiosk) ribbonHeight() float32 {
	if k.deps.Ribbon == nil || !k.deps.Ribbon.Visible() {
		return 0
	}
	return k.deps.Ribbon.MinSize().Height
}

func (k *Kiosk) arrange() {
	if k.size.Width == 0 || k.size.Height == 0 {
		return
	}
	all := area{0, 0, k.size.Width, k.size.Height}
	all.hold(k.ground)
	all.hold(k.frame)
	if k.deps.Ribbon != nil {
		area{0, 0, k.size.Width, k.ribbonHeight()}.hold(k.deps.Ribbon)
	}
	k.arrangeFrame()
	k.arrangePage()
	k.paper()
}

// arrangeFrame lays out header and footer at the largest text that fits both.
func (k *Kiosk) arrangeFrame() {
	if k.size.Width == 0 {
		return
	}
	head, _, foot := k.places()
	settings := k.settings
	fitting(k.wanted(), func(scale float32) bool {
		settings.TextScale = scale
		k.look.Apply(settings)
		return k.header.fits(head) && k.footer.fits(foot)
	})
	k.header.place(head)
	k.footer.place(foot)
	k.frame.Refresh()
}

func (k *Kiosk) arrangePage() {
	if k.size.Width == 0 {
		return
	}
	k.settle()
	_, body, _ := k.places()
	s := k.sheets.of(k.screen.State)
	s.box.Resize(k.size)
	s.fit(body, k.settings, k.wanted())
}

// wanted is the text scale for this window and this clinic's taste.
func (k *Kiosk) wanted() float32 {
	taste := k.settings.TextScale
	if taste == 0 {
		taste = 1
	}
	return factor(k.size) * taste
}
