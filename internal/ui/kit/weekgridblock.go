package kit

// WeekDay is a column of a WeekGrid: the number that blocks name it by, and the
// words above it.
type WeekDay struct {
	Day   int
	Label string
}

// GridBlock is a stretch of a weekday in a WeekGrid.
type GridBlock struct {
	// Key is what the block is known by, different for each and never empty.
	Key string
	// Day is the WeekDay it begins on.
	Day int
	// Start and End are minutes after that day's midnight; End is up to 2880 for
	// one that ends after the next midnight.
	Start, End int
	// Title names the block; Detail stands below it where there is room.
	Title, Detail string
	// Tone says what kind of time it is.
	Tone BlockTone
	// Problem puts a sign on the block: something is wrong with it.
	Problem bool
	// Tag is a short word in the block's corner, such as how many groups it has.
	Tag string
}

// BlockTone is a kind of time in a week. The grid draws each with a shape of its
// own besides its colour.
type BlockTone int

// The tones of blocks.
const (
	BlockTreatment BlockTone = iota // earns hours: a stripe along its side
	BlockBreak                      // earns nothing: hatched
	BlockOther                      // something else: a plain ground
	BlockMuted                      // of another week or track: only an outline
)

// blockStyle is what a block of a tone is drawn with.
type blockStyle struct {
	ground, edge, text, note Colour
	stripe, hatch            Colour // Clear for none
}

func (t BlockTone) style() blockStyle {
	switch t {
	case BlockBreak:
		return blockStyle{ground: Card, edge: Edge, text: Ink, note: SoftInk, stripe: Clear, hatch: Groove}
	case BlockOther:
		return blockStyle{ground: PaleNight, edge: NightInk, text: NightInk, note: NightInk, stripe: Clear, hatch: Clear}
	case BlockMuted:
		return blockStyle{ground: Card, edge: Line, text: SoftInk, note: SoftInk, stripe: Clear, hatch: Clear}
	default:
		return blockStyle{ground: PaleGreen, edge: Green, text: GreenInk, note: Ink, stripe: Green, hatch: Clear}
	}
}
