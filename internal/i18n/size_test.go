package i18n_test

import (
	"testing"

	"daybook/assets"
	"daybook/internal/i18n"
)

func TestSizesHaveFewDigits(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for bytes, want := range map[int64]string{0: "1 KB", 900 << 10: "900 KB", 12<<20 + 1: "12 MB", 9 << 30: "9216 MB", 11 << 30: "11 GB"} {
		if got := catalog.In("en").Size(bytes); got != want {
			t.Errorf("%d bytes are %q, want %q", bytes, got, want)
		}
	}
}
