package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestFiveStatsFitADesk(t *testing.T) {
	labels := [5]string{"van bien", "necesitan recuperar", "ya no alcanzan", "acreditadas hasta ahora", "perdidas por llegar tarde o irse antes"}
	numbers := [5]string{"31", "5", "2", "1,214 h", "107.4 h"}
	for _, scale := range []float32{1, 1.3} {
		stage := kittest.New(t, kit.Settings{TextScale: scale, NoMotion: true})
		var cards []kit.Item
		for i := range labels {
			stat := kit.NewStat(stage.Look)
			stat.Set(kit.Fine, numbers[i], labels[i])
			if stat.Number() != numbers[i] || stat.Label() != labels[i] {
				t.Errorf("the card says %q and %q", stat.Number(), stat.Label())
			}
			cards = append(cards, kit.Fill(stat).Stretched())
		}
		page := kit.Column(kit.DeskGap, kit.Natural(kit.Row(kit.DeskGap, cards...)), kit.Spring())
		stage.Show(page, fyne.NewSize(1280-kit.SideWidth-2*kit.DeskMargin, 300))
		stage.Check(t, kittest.DeskRules())
	}
}
