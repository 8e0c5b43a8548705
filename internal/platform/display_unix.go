//go:build !windows && !darwin

package platform

import (
	"fmt"
	"io"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"
)

// Displays are the monitors of the X display, from left to right as X lists them.
func Displays() ([]Display, error) {
	conn, root, err := openX()
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if err := randr.Init(conn); err != nil {
		return nil, fmt.Errorf("ask X for its monitors: %w", err)
	}
	reply, err := randr.GetMonitors(conn, root, true).Reply()
	if err != nil {
		return nil, fmt.Errorf("ask X for its monitors: %w", err)
	}
	var all []Display
	for _, m := range reply.Monitors {
		name, err := xproto.GetAtomName(conn, m.Name).Reply()
		if err != nil {
			return nil, fmt.Errorf("ask X for a monitor's name: %w", err)
		}
		all = append(all, Display{name.Name, int(m.X), int(m.Y), int(m.Width), int(m.Height)})
	}
	return all, nil
}

func openX() (*xgb.Conn, xproto.Window, error) {
	xgb.Logger.SetOutput(io.Discard) // it tells the console about each display without a password
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, 0, fmt.Errorf("reach the X display: %w", err)
	}
	return conn, xproto.Setup(conn).DefaultScreen(conn).Root, nil
}

// PlaceWindow puts a window on a display, and fills it where that is asked for: a
// window manager does it in its own way, and without one the window gets the whole
// display. Filled says whether it is filled already, so that nobody else has to.
func PlaceWindow(id uintptr, on Display, fill bool) (filled bool, err error) {
	conn, root, err := openX()
	if err != nil {
		return false, err
	}
	defer conn.Close()
	window := xproto.Window(id)
	managed := hasManager(conn, root)
	if managed {
		if err := sendState(conn, root, window, 0); err != nil {
			return false, err
		}
	}
	mask, values := uint16(xproto.ConfigWindowX|xproto.ConfigWindowY), []uint32{uint32(int32(on.X)), uint32(int32(on.Y))}
	if fill {
		mask |= xproto.ConfigWindowWidth | xproto.ConfigWindowHeight
		values = append(values, uint32(on.Width), uint32(on.Height))
	}
	if err := xproto.ConfigureWindowChecked(conn, window, mask, values).Check(); err != nil {
		return false, fmt.Errorf("move a window: %w", err)
	}
	if fill && managed {
		err = sendState(conn, root, window, 1)
	}
	return fill, err
}

// hasManager reports whether a window manager runs that knows full screens.
func hasManager(conn *xgb.Conn, root xproto.Window) bool {
	atom, err := xproto.InternAtom(conn, true, uint16(len("_NET_SUPPORTING_WM_CHECK")), "_NET_SUPPORTING_WM_CHECK").Reply()
	if err != nil || atom.Atom == 0 {
		return false
	}
	value, err := xproto.GetProperty(conn, false, root, atom.Atom, xproto.AtomWindow, 0, 1).Reply()
	return err == nil && value.ValueLen > 0
}

// sendState asks the window manager to fill a display with a window (1), or to stop (0).
func sendState(conn *xgb.Conn, root, window xproto.Window, action uint32) error {
	var atoms [2]xproto.Atom
	for i, name := range []string{"_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN"} {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return fmt.Errorf("fill a display: %w", err)
		}
		atoms[i] = reply.Atom
	}
	message := xproto.ClientMessageEvent{Format: 32, Window: window, Type: atoms[0],
		Data: xproto.ClientMessageDataUnionData32New([]uint32{action, uint32(atoms[1]), 0, 1, 0})}
	mask := uint32(xproto.EventMaskSubstructureRedirect | xproto.EventMaskSubstructureNotify)
	if err := xproto.SendEventChecked(conn, false, root, mask, string(message.Bytes())).Check(); err != nil {
		return fmt.Errorf("fill a display: %w", err)
	}
	return nil
}
