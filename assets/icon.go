package assets

import "fmt"

// IconSizes are the edges in pixels of the program icon's pictures, smallest
// first. The sizes up to 32 are drawn on their own, simpler grid.
func IconSizes() []int { return []int{16, 24, 32, 48, 64, 128, 256, 512} }

// IconPNG returns the program icon at one of IconSizes.
func IconPNG(size int) []byte { return read(fmt.Sprintf("icon/icon-%d.png", size)) }

// IconSVG returns the program icon's drawing: an open book whose left page is
// the sun of the daytime track and whose right page the moon of the evening.
func IconSVG() []byte { return read("icon/icon.svg") }
