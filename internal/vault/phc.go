package vault

import (
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

// phc is a hash in the PHC string format:
// $argon2id$v=19$m=19456,t=2,p=1$salt$hash, both in base64 without padding.
type phc struct {
	argonCost
	salt, hash []byte
}

func (p phc) String() string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, p.memory, p.passes, p.lanes,
		base64.RawStdEncoding.EncodeToString(p.salt), base64.RawStdEncoding.EncodeToString(p.hash))
}

// parsePHC reads a stored hash. It is exact: what it accepts, String writes
// again letter for letter.
func parsePHC(text string) (phc, error) {
	var p phc
	var version int
	fields := strings.Split(text, "$")
	if len(fields) != 6 || fields[0] != "" || fields[1] != "argon2id" {
		return phc{}, ErrSecretHash
	}
	head := fields[2] + " " + fields[3]
	if _, err := fmt.Sscanf(head, "v=%d m=%d,t=%d,p=%d", &version, &p.memory, &p.passes, &p.lanes); err != nil {
		return phc{}, ErrSecretHash
	}
	var err error
	if p.salt, err = base64.RawStdEncoding.DecodeString(fields[4]); err != nil {
		return phc{}, ErrSecretHash
	}
	if p.hash, err = base64.RawStdEncoding.DecodeString(fields[5]); err != nil {
		return phc{}, ErrSecretHash
	}
	if version != argon2.Version || !p.sane() || p.String() != text {
		return phc{}, ErrSecretHash
	}
	return p, nil
}

// sane keeps a damaged or forged string from filling the memory or from
// standing for a hash that is worth nothing.
func (p phc) sane() bool {
	return p.memory >= 8*1024 && p.memory <= 256*1024 &&
		p.passes >= 1 && p.passes <= 16 &&
		p.lanes >= 1 && p.lanes <= 8 &&
		len(p.salt) >= 8 && len(p.salt) <= 64 &&
		len(p.hash) >= 16 && len(p.hash) <= 64
}
