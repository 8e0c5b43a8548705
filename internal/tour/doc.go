// Package tour plays Daybook's main job in real windows on a virtual display,
// with scans typed as a scanner types them, and then looks into the book.
//
// TestPictures takes the pictures of the guide in the same way: make screenshots.
//
// It needs the built program, Xvfb, openbox, xdotool, ImageMagick and zbarimg,
// and runs with the build tag "tour": make tour.
package tour
