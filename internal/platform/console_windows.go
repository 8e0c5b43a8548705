package platform

import (
	"os"

	"golang.org/x/sys/windows"
)

// attachParent is ATTACH_PARENT_PROCESS of the Windows API.
const attachParent = ^uintptr(0)

// AttachConsole gives a program without a console of its own that of the terminal
// which started it, so that its commands can be read there. What already leads
// somewhere, such as into a file, stays as it is. Without a terminal, as after a
// double click, nothing happens.
func AttachConsole() {
	lost := lostStreams()
	if len(lost) == 0 {
		return
	}
	attach := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(attachParent); ok == 0 {
		return
	}
	for _, stream := range lost {
		// Opened as files, so that what is written comes out in every alphabet.
		if file, err := os.OpenFile(stream.device, os.O_RDWR, 0); err == nil {
			*stream.file = file
		}
	}
}

// stream is one of a program's three, and the console's device for it.
type stream struct {
	file   **os.File
	device string
}

// lostStreams are those that lead nowhere.
func lostStreams() []stream {
	var lost []stream
	for _, s := range []stream{{&os.Stdin, "CONIN$"}, {&os.Stdout, "CONOUT$"}, {&os.Stderr, "CONOUT$"}} {
		if kind, err := windows.GetFileType(windows.Handle((*s.file).Fd())); err != nil || kind == windows.FILE_TYPE_UNKNOWN {
			lost = append(lost, s)
		}
	}
	return lost
}
