package kit

// Kind says what a button is for, and so how it looks.
type Kind int

// The kinds of buttons.
const (
	Primary    Kind = iota // the one thing most people will want
	Secondary              // any other choice
	TrackDay               // the daytime track
	TrackNight             // the evening track
	Danger                 // what cannot be taken back
	Quiet                  // a link in passing
	OnDark                 // on the desk's side bar
	kinds                  // how many there are
)

// kindStyle is what a kind is drawn with.
type kindStyle struct {
	ground, text, note Colour
	edge               Colour // Clear for none
}

func (k Kind) style() kindStyle {
	switch k {
	case Primary:
		return kindStyle{ground: Green, text: OnGreen, note: OnGreen, edge: Clear}
	case TrackDay:
		return kindStyle{ground: PaleDay, text: Ink, note: SoftInk, edge: Clear}
	case TrackNight:
		return kindStyle{ground: Night, text: OnNight, note: SoftOnNight, edge: Clear}
	case Danger:
		return kindStyle{ground: Bad, text: OnBad, note: OnBad, edge: Clear}
	case Quiet:
		return kindStyle{ground: Clear, text: GreenInk, note: SoftInk, edge: Clear}
	case OnDark:
		return kindStyle{ground: Side, text: OnSide, note: SoftOnSide, edge: Clear}
	default:
		return kindStyle{ground: Card, text: Ink, note: SoftInk, edge: Ink}
	}
}
