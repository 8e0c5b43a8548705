package platform

import (
	"context"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Flags of PlaySoundW, from mmsystem.h.
const (
	soundSync      = 0x0
	soundNoDefault = 0x2
	soundMemory    = 0x4
)

// playSound plays from memory and returns when the sound is over; it cannot be
// cut off, which is fine for a chime.
func playSound(_ context.Context, wav []byte) error {
	play := windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")
	if err := play.Find(); err != nil {
		return fmt.Errorf("play a sound: %w: %w", ErrNoSound, err)
	}
	ok, _, _ := play.Call(uintptr(unsafe.Pointer(unsafe.SliceData(wav))), 0, soundSync|soundNoDefault|soundMemory)
	runtime.KeepAlive(wav)
	if ok == 0 {
		return fmt.Errorf("play a sound: %w: PlaySound failed", ErrNoSound)
	}
	return nil
}
