package kit

// SetTextScale changes the text scale alone, within MinTextScale and
// MaxTextScale. What is on the screen follows when its outermost object is
// refreshed.
func (l *Look) SetTextScale(scale float32) {
	l.scale = min(max(scale, MinTextScale), MaxTextScale)
}

// TextScale is the text scale as it is now.
func (l *Look) TextScale() float32 { return l.scale }

// SetMotion says whether changes may move from now on.
func (l *Look) SetMotion(moves bool) { l.motion = moves }
