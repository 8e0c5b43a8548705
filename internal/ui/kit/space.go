package kit

// The grid, in pixels. Everything is a multiple of four.
const (
	LobbyMargin float32 = 48
	LobbyGap    float32 = 36
	LobbyRadius float32 = 32
	DeskMargin  float32 = 32
	DeskGap     float32 = 16
	DeskRadius  float32 = 16
	SmallRadius float32 = 10

	TouchHeight  float32 = 88  // the least height of anything a patient touches
	KeyHeight    float32 = 104 // a key of the keypad, 96 at least
	ButtonHeight float32 = 40  // the desk's buttons and fields
	RowHeight    float32 = 56  // a row of a desk list
	SideWidth    float32 = 200 // the desk's side bar
)
