package vault_test

import (
	"fmt"
	"strings"
	"testing"

	"daybook/internal/vault"
)

// knownKey was made for these tests and opens nothing.
const knownKey = "AGE-SECRET-KEY-1NH0AXXPTXQX28Q238N24Q5RYM2XP2QSZ44MATW3DVKSTY78WNDHQTCUPXQ"

func TestRecoveryGroups(t *testing.T) {
	recovery := newRecovery(t)
	groups := recovery.Groups()
	if len(groups) != vault.GroupCount {
		t.Fatalf("there are %d groups, want %d", len(groups), vault.GroupCount)
	}
	for i, group := range groups[:len(groups)-1] {
		if len(group) != vault.GroupSize {
			t.Errorf("group %d is %q", i+1, group)
		}
	}
	if got := "AGE-SECRET-KEY-1" + strings.Join(groups, ""); got != recovery.Text() {
		t.Errorf("the groups make %q", got)
	}
}

func TestRecoveryNeverPrintsItself(t *testing.T) {
	recovery, err := vault.ParseRecovery(knownKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x"} {
		if text := fmt.Sprintf(verb, recovery); text != "recovery key (hidden)" {
			t.Errorf("%s prints %q", verb, text)
		}
	}
}
