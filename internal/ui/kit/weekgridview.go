package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// blockView draws one block of a WeekGrid after the other.
type blockView struct {
	look        *Look
	block       GridBlock
	away        bool // being moved: a ghost shows where it goes
	ground      *canvas.Rectangle
	stripe      *canvas.Rectangle
	hatch       *hatch
	title, note *Text
	tag         *Text
	tagGround   *canvas.Rectangle
	sign        *Drawing
	part        bool // not all of its words are shown
}

func newBlockView(look *Look) *blockView {
	return &blockView{
		look: look, ground: &canvas.Rectangle{}, stripe: &canvas.Rectangle{}, hatch: newHatch(look, Groove),
		title:     NewText(look, DeskSmall, SemiBold, Ink, "").MayShrink(0.84).MayCut(),
		note:      NewText(look, DeskTiny, Regular, Ink, "").MayShrink(0.9).MayCut(),
		tag:       NewText(look, DeskTiny, SemiBold, Ink, "").Align(fyne.TextAlignCenter),
		tagGround: &canvas.Rectangle{}, sign: NewIcon(look, "alert", signEdge, BadInk),
	}
}

// In pixels: the sign's edge, the stripe's width, the room around a block's
// words, and how round its corners are.
const (
	signEdge    float32 = 18
	blockStripe float32 = 5
	blockPad    float32 = 8
	blockRadius float32 = 6
)

func (v *blockView) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.stripe, v.ground, v.hatch, v.title, v.note, v.tagGround, v.tag, v.sign}
}

func (v *blockView) hide() {
	for _, object := range v.objects() {
		object.Hide()
	}
}

// show draws a block from now on.
func (v *blockView) show(block GridBlock, away bool) {
	v.block, v.away = block, away
	v.title.Set(block.Title)
	v.note.Set(block.Detail)
	v.tag.Set(block.Tag)
	style := v.style()
	v.ground.FillColor, v.ground.CornerRadius = v.look.Colour(style.ground), blockRadius
	v.ground.StrokeWidth, v.ground.StrokeColor = 1, v.look.Colour(style.edge)
	v.stripe.FillColor, v.stripe.CornerRadius = v.look.Colour(style.stripe), blockRadius
	v.hatch.line = style.hatch
	v.title.SetColour(style.text)
	v.note.SetColour(style.note)
	v.tag.SetColour(style.text)
	v.tagGround.FillColor, v.tagGround.StrokeColor, v.tagGround.StrokeWidth = v.look.Colour(Card), v.look.Colour(style.edge), 1
	if block.Problem {
		v.ground.StrokeWidth, v.ground.StrokeColor = 2, v.look.Colour(BadInk)
	}
	v.ground.Show()
	showIf(v.stripe, style.stripe != Clear)
	showIf(v.hatch, style.hatch != Clear)
}

// style is the tone's own, or an empty outline while the block is being moved.
func (v *blockView) style() blockStyle {
	if v.away {
		return blockStyle{ground: Card, edge: Edge, text: SoftInk, note: SoftInk, stripe: Clear, hatch: Clear}
	}
	return v.block.Tone.style()
}

// put lays the block out in a room: what is most needed first, and what finds
// no room not at all.
func (v *blockView) put(at fyne.Position, size fyne.Size) {
	left := float32(0)
	if v.stripe.Visible() {
		left = min(blockStripe, size.Width/3)
		set(v.stripe, at.X, at.Y, min(size.Width, 2*blockRadius), size.Height)
	}
	set(v.ground, at.X+left, at.Y, size.Width-left, size.Height)
	set(v.hatch, at.X+1, at.Y+1, max(size.Width-2, 0), max(size.Height-2, 0))
	v.ground.CornerRadius = min(blockRadius, size.Height/3)
	v.stripe.CornerRadius = v.ground.CornerRadius
	v.part = false
	inner := room{at.X + left + blockPad, at.Y + 2, at.X + size.Width - blockPad/2, at.Y + size.Height - 1}
	v.putFoot(&inner)
	v.putTitle(&inner)
	v.putNote(&inner)
}

// room is what is still free.
type room struct{ left, top, right, bottom float32 }

func (r room) width() float32  { return max(r.right-r.left, 0) }
func (r room) height() float32 { return max(r.bottom-r.top, 0) }

// putFoot puts the tag and the sign on a line of their own at the bottom where
// the block is high enough, and beside the title where it is not.
func (v *blockView) putFoot(in *room) {
	edge := v.look.Scaled(signEdge)
	if in.height() < v.look.Pitch(DeskSmall)+v.look.Pitch(DeskTiny)+edge {
		v.putSign(in, in.top)
		v.putTag(in, in.top, v.title.measure(v.title.smallest)(v.block.Title)+4)
		return
	}
	foot := room{in.left, in.bottom - edge - 3, in.right, in.bottom - 3}
	if v.block.Problem || v.block.Tag != "" {
		in.bottom = foot.top
	}
	v.putSign(&foot, foot.top)
	v.putTag(&foot, foot.top+1, -1)
}

// putSign always finds room at the right: a problem must be seen.
func (v *blockView) putSign(in *room, y float32) {
	showIf(v.sign, v.block.Problem)
	if v.block.Problem {
		edge := min(v.look.Scaled(signEdge), in.height(), max(in.width(), 8))
		set(v.sign, in.right-edge, y, edge, edge)
		in.right -= edge + 2
	}
}

// putTag puts the tag at the left, or at the right of words that are beside wide.
func (v *blockView) putTag(in *room, y, beside float32) {
	width, height := ceil(v.tag.measure(1)(v.block.Tag))+12, v.look.Pitch(DeskTiny)
	fits := v.block.Tag != "" && in.width() >= width+max(beside, 0) && in.height() >= height
	showIf(v.tag, fits)
	showIf(v.tagGround, fits)
	v.part = v.part || v.block.Tag != "" && !fits
	if !fits {
		return
	}
	x := in.left
	if beside >= 0 {
		x = in.right - width
		in.right = x - 4
		y += whole(max(0, min(in.height(), v.look.Pitch(DeskSmall))-height) / 2)
	}
	v.tagGround.CornerRadius = height / 2
	set(v.tagGround, x, y, width, height)
	set(v.tag, x, y, width, height)
}

// leastWords is the width in pixels in which words are still worth showing.
const leastWords float32 = 20

func (v *blockView) putTitle(in *room) {
	v.title.role = DeskSmall
	if in.height() < v.look.Pitch(DeskSmall) {
		v.title.role = DeskTiny
	}
	pitch := v.look.Pitch(v.title.role)
	fits := in.height() >= pitch && in.width() >= leastWords && v.block.Title != ""
	showIf(v.title, fits)
	v.part = v.part || !fits
	if !fits {
		return
	}
	v.title.lines = min(max(int(in.height()/pitch), 1), 3)
	height := v.title.HeightFor(in.width())
	if free := in.height() - height; free < v.look.Pitch(DeskTiny) && !v.tag.Visible() { // alone: in the middle
		in.top += whole(free / 2)
	}
	set(v.title, in.left, in.top, in.width(), height)
	v.title.Refresh()
	v.part = v.part || v.title.Truncated()
	in.top += height
}

func (v *blockView) putNote(in *room) {
	pitch := v.look.Pitch(DeskTiny)
	fits := v.title.Visible() && in.height() >= pitch && v.block.Detail != ""
	showIf(v.note, fits)
	v.part = v.part || v.block.Detail != "" && !fits
	if fits {
		v.note.lines = max(1, min(3, int(in.height()/pitch)))
		set(v.note, in.left, in.top, in.width(), v.note.HeightFor(in.width()))
		v.note.Refresh()
		v.part = v.part || v.note.Truncated()
	}
}
