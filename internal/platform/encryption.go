package platform

// Encryption is whether the disk that a folder lies on is encrypted as a whole.
type Encryption string

const (
	// EncryptionUnknown: the system does not say, or not without an administrator.
	EncryptionUnknown Encryption = "unknown"
	// EncryptionOff: the system's own encryption is not switched on. A disk may still
	// encrypt itself, which no program can see.
	EncryptionOff Encryption = "off"
	// EncryptionOn: BitLocker, FileVault or LUKS is switched on.
	EncryptionOn Encryption = "on"
)

// KeyPlace is where this station's key lies.
type KeyPlace string

const (
	// KeyInFile is a file that only this user can read; whoever has the disk and can
	// read it has the key.
	KeyInFile KeyPlace = "file"
	// KeyInDPAPI is a file sealed by Windows for this user's account.
	KeyInDPAPI KeyPlace = "dpapi"
	// KeyByPassphrase is a file sealed by the staff's passphrase.
	KeyByPassphrase KeyPlace = "passphrase"
	// KeyOnStick is a USB stick, and nothing on this computer.
	KeyOnStick KeyPlace = "stick"
)

// bitLocker reads what the Windows shell says of a volume
// (System.Volume.BitLockerProtection): 1 and 6 are on, 2 is off; what is under way or
// suspended is not called protection.
func bitLocker(said string) Encryption {
	switch said {
	case "1", "6":
		return EncryptionOn
	case "2", "3", "4", "5":
		return EncryptionOff
	}
	return EncryptionUnknown
}

// fileVault reads what "fdesetup status" says.
func fileVault(said string) Encryption {
	switch {
	case hasLine(said, "FileVault is On."):
		return EncryptionOn
	case hasLine(said, "FileVault is Off."):
		return EncryptionOff
	}
	return EncryptionUnknown
}
