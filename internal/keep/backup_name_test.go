package keep

import (
	"strings"
	"testing"
	"time"

	"daybook/internal/journal"

	"pgregory.net/rapid"
)

func TestNameOfABackup(t *testing.T) {
	at := time.Date(2026, 11, 25, 13, 44, 59, 0, time.FixedZone("Reykjavik+1", 3600))
	last := journal.Head{Station: "0123456789ab", N: 4711, Hash: journal.Hash{0xde, 0xad, 0xbe, 0xef, 1}}
	made := newBackup("abcdefghijk", "fedcba987654", at, last)
	const want = "daybook-2026-11-25-1244-abcdefgh-fedcba-n4711-deadbeef.age"
	if made.Name() != want || !made.endsWith(last) {
		t.Errorf("expected %s, got %s", want, made.Name())
	}
	last.Hash[3]++
	if made.endsWith(last) {
		t.Error("the name fits another entry")
	}
}

func TestNamesThatNoBackupHas(t *testing.T) {
	for _, name := range []string{
		"", "daybook.db", "daybook-2026-11-25-1244-abcdefgh-fedcba-n4711-deadbeef.age.part", "Daybook-2026-11-25-1244-abcdefgh-fedcba-n4711-deadbeef.age",
		"daybook-2026-02-30-1244-abcdefgh-fedcba-n4711-deadbeef.age", "daybook-2026-11-25-2444-abcdefgh-fedcba-n4711-deadbeef.age",
		"daybook-2026-11-25-1244-abcdefgh-fedcba-n0-deadbeef.age", "daybook-2026-11-25-1244-abcdefgh-fedcba-n01-deadbeef.age",
		"daybook-2026-11-25-1244-abcdefgh-fedcba-n99999999999999999999-deadbeef.age", "daybook-2026-11-25-1244-abcdefgh-fedcba-n4711-deadbeef.age\n",
	} {
		if got, ok := ParseName(name); ok {
			t.Errorf("%q was read as %+v", name, got)
		}
	}
}

func TestNamesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		made := newBackup(rapid.StringMatching(`[a-z0-9]{1,26}`).Draw(t, "book"), rapid.StringMatching(`[0-9a-f]{12}`).Draw(t, "station"),
			time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "time"), 0), journal.Head{N: rapid.Uint64Min(1).Draw(t, "n"), Hash: journal.Hash{1, 2, 3, 4}})
		if got, ok := ParseName(made.Name()); !ok || got != made {
			t.Fatalf("expected %+v from %s, got %+v, %v", made, made.Name(), got, ok)
		}
	})
}

// FuzzParseName: what is read as a backup's name is exactly that name.
func FuzzParseName(f *testing.F) {
	f.Add("daybook-2026-11-25-1244-abcdefgh-fedcba-n4711-deadbeef.age")
	f.Add("daybook-2026-13-25-1244-abcdefgh-fedcba-n1-00000000.age")
	f.Fuzz(func(t *testing.T, name string) {
		if got, ok := ParseName(name); ok && (got.Name() != name || strings.ContainsAny(name, "/\\")) {
			t.Errorf("%q was read as that of %q", name, got.Name())
		}
	})
}
