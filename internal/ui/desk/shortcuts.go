package desk

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// shortcut is a key and the words of the catalog for what it does.
type shortcut struct{ key, words string }

// helping is a page that says which keys it has, as it stands now.
type helping interface{ shortcuts() []shortcut }

// keysSheet shows, at one key, every key of the page that one is on, and those
// that mean the same everywhere.
type keysSheet struct {
	shell  *shell
	list   *kit.List[keyLine]
	inside fyne.CanvasObject
}

// keyLine is a line of it; one without a key names a part.
type keyLine struct{ id, key, words string }

// The height of a line, how many are shown at once in a roomy window and in a
// tight one, and the width of the keys' column, in pixels before the text scale.
const (
	keyRowHeight float32 = 32
	keyRows      float32 = 12
	keyRowsTight float32 = 10
	keyColumn    float32 = 120
)

func newKeysSheet(s *shell) *keysSheet {
	k := &keysSheet{shell: s}
	k.list = kit.NewList(s.look, keyRowHeight, func(l keyLine) string { return l.id }, k.newRow)
	panel := kit.NewPanel(s.look, kit.All(1), k.list)
	rows := s.gap(keyRows, keyRowsTight)
	k.inside = high(func() float32 { return s.look.Scaled(keyRowHeight)*rows() + 2 }, panel)
	return k
}

// showKeys shows the keys over the page.
func (s *shell) showKeys() {
	k := s.keys
	lines := k.lines()
	k.list.SetRows(lines)
	k.list.Select(lines[0].id)
	s.ask(question{
		title: s.t("keys.title"), body: s.t("keys.body"), more: k.inside, keys: k.list.Press, only: true, yes: s.t("keys.close"),
	})
}

func (k *keysSheet) lines() []keyLine {
	s := k.shell
	var lines []keyLine
	add := func(title string, keys []shortcut) {
		lines = append(lines, keyLine{id: strconv.Itoa(len(lines)), words: title})
		for _, key := range keys {
			lines = append(lines, keyLine{id: strconv.Itoa(len(lines)), key: s.keyName(key.key), words: s.t(key.words)})
		}
	}
	if page, ok := s.page(s.current).(helping); ok {
		add(s.t("desk.page."+string(s.current)), page.shortcuts())
	}
	add(s.t("keys.everywhere"), s.everywhereKeys())
	return lines
}

// everywhereKeys are the keys that no page changes.
func (s *shell) everywhereKeys() []shortcut {
	var keys []shortcut
	for _, each := range s.pages {
		keys = append(keys, shortcut{hintOf(each.id), "desk.page." + string(each.id)})
	}
	keys = append(keys, shortcut{string(keyInside), "desk.side.inside"}, shortcut{string(keyCurtain), "keys.curtain"})
	if s.deps.ToLobby != nil {
		keys = append(keys, shortcut{string(keyLobby), "desk.side.lobby"})
	}
	return append(keys, shortcut{"Ctrl L", "keys.lock"}, shortcut{"Ctrl K", "keys.switch"}, shortcut{"Ctrl S", "keys.save"},
		shortcut{"Ctrl Z", "keys.undo"}, shortcut{"Tab", "keys.tab"}, shortcut{"Ctrl Q", "desk.side.close"})
}

// keyRow is one key with what it does.
type keyRow struct {
	box
	key   *kit.Text
	words *kit.Text
}

func (k *keysSheet) newRow() kit.RowView[keyLine] {
	look := k.shell.look
	r := &keyRow{}
	r.key = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.GreenInk, "").MayShrink(0.8)
	r.words = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.75).MayCut()
	r.inside = kit.Row(12, kit.FixedBy(look, keyColumn, r.key), kit.Fill(r.words))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line; the name of a part stands where the keys do.
func (r *keyRow) Fill(line keyLine) {
	r.key.Set(line.key)
	r.words.Set(line.words)
	r.words.SetColour(kit.Ink)
	if line.key == "" {
		r.words.SetColour(kit.SoftInk)
	}
	r.inside.Refresh()
}
