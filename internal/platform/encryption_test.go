package platform

import "testing"

// TestWhatWindowsAndMacOSSay: what is under way, suspended or not understood is never
// called protection.
func TestWhatWindowsAndMacOSSay(t *testing.T) {
	for said, want := range map[string]Encryption{
		"1": EncryptionOn, "6": EncryptionOn, "2": EncryptionOff, "3": EncryptionOff, "5": EncryptionOff, "": EncryptionUnknown, "x": EncryptionUnknown,
	} {
		if got := bitLocker(said); got != want {
			t.Errorf("the shell's %q is %s, want %s", said, got, want)
		}
	}
	for said, want := range map[string]Encryption{
		"FileVault is On.": EncryptionOn, "FileVault is Off.": EncryptionOff, "": EncryptionUnknown,
		"FileVault is Off, but needs to be restarted to finish.": EncryptionUnknown,
		"FileVault is On.\nEncryption in progress: 41 %":         EncryptionOn,
	} {
		if got := fileVault(said); got != want {
			t.Errorf("fdesetup's %q is %s, want %s", said, got, want)
		}
	}
}

// TestThisComputerAnswers one of the three, whatever it is.
func TestThisComputerAnswers(t *testing.T) {
	switch got := DiskEncryption(t.TempDir()); got {
	case EncryptionOn, EncryptionOff, EncryptionUnknown:
	default:
		t.Errorf("the disk's encryption is %q", got)
	}
}
