package platform

import (
	"os"
	"path/filepath"
	"strings"
)

// DiskEncryption asks the shell whether BitLocker protects the volume of a folder,
// which needs no administrator. It starts a program and may take seconds.
func DiskEncryption(folder string) Encryption {
	volume := filepath.VolumeName(folder)
	if len(volume) != 2 || !strings.HasSuffix(volume, ":") {
		return EncryptionUnknown // a folder of another computer
	}
	shell := filepath.Join(os.Getenv("SystemRoot"), `System32\WindowsPowerShell\v1.0\powershell.exe`)
	return bitLocker(ask(shell, "-NoProfile", "-NonInteractive", "-Command",
		"(New-Object -ComObject Shell.Application).NameSpace('"+volume+"').Self.ExtendedProperty('System.Volume.BitLockerProtection')"))
}

// KeyKeptIn is where this station's key lies.
func KeyKeptIn() KeyPlace { return KeyInDPAPI }
