package clinic

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// RecoverySheet is what the book knows of the paper with the clinic's recovery
// key: whether anybody showed that it was kept. The key itself is in no book.
type RecoverySheet struct {
	First     int       // the number of the first group that is asked back, from 1; 0 where nothing was ever asked
	Second    int       // and of the second one
	Check     string    // what RecoveryCheck says of those two
	Made      time.Time // when the key was made
	Confirmed time.Time // when somebody typed the two groups from the paper; zero until then
	By        StaffID   // who did
}

// Waits reports whether nobody has shown yet that the sheet was kept. A book from
// before this was asked waits for nothing.
func (r RecoverySheet) Waits() bool { return r.Check != "" && r.Confirmed.IsZero() }

// RecoveryCheck is what the book keeps of two groups of a recovery key, to know them
// again. It gives forty of the key's 256 bits to whoever reads the book, who has no
// need of the key.
func RecoveryCheck(first, second string) string {
	sum := sha256.Sum256([]byte("daybook recovery " + RecoveryGroup(first) + " " + RecoveryGroup(second)))
	return hex.EncodeToString(sum[:])
}

// RecoveryGroup is a group of a recovery key as it stands in the key, from what
// somebody typed. The letters O, I and the digit 1 are in no key: whoever reads one
// means 0 or L.
func RecoveryGroup(typed string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-':
			return -1
		case 'O':
			return '0'
		case 'I', '1':
			return 'L'
		}
		return r
	}, strings.ToUpper(typed))
}
