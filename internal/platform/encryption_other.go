//go:build !linux && !darwin && !windows

package platform

// DiskEncryption is not known on this system.
func DiskEncryption(string) Encryption { return EncryptionUnknown }

// KeyKeptIn is where this station's key lies.
func KeyKeptIn() KeyPlace { return KeyInFile }
