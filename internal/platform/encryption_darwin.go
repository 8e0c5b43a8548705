package platform

// DiskEncryption asks whether FileVault is on. It starts a program and may take
// seconds.
func DiskEncryption(string) Encryption { return fileVault(ask("/usr/bin/fdesetup", "status")) }

// KeyKeptIn is where this station's key lies.
func KeyKeptIn() KeyPlace { return KeyInFile }
