package setup

import (
	"errors"
	"strings"

	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// typedKeyStep asks for the recovery key from the paper, in the rows that it has there.
type typedKeyStep struct {
	step
	of      *bringing
	rows    [keyRows]*kit.Field
	back    *kit.Button
	next    *kit.Button
	opening bool // the book that is there, by the key
}

// keyRows is how many rows the key has on the sheet.
const keyRows = (vault.GroupCount + groupsARow - 1) / groupsARow

func newTypedKeyStep(b *bringing) *typedKeyStep {
	look := b.setup.deps.Look
	k := &typedKeyStep{of: b}
	back := k.goBack
	var items []kit.Item
	for i := range k.rows {
		field := kit.NewField(look, "")
		field.OnChanged = func(string) { field.SetProblem(""); k.complain("") }
		field.OnEscape = back
		field.OnEnter = func() { k.enter(i) }
		k.rows[i] = field
		items = append(items, kit.Natural(kit.AtMostBy(look, 520, field)))
	}
	k.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", back)
	k.next = kit.NewButton(look, kit.Primary, "arrow-right", "", k.goOn)
	k.step = newStep(look, kit.Column(kit.DeskGap, append(items, kit.Spring())...), kit.Natural(k.back), kit.Spring(), kit.Natural(k.next))
	return k
}

func (k *typedKeyStep) begin() {
	k.complain("")
	k.rows[0].Focus()
}

// enter goes to the next row, or on. A scanner types the whole key into the first row,
// and its Enter goes on at once.
func (k *typedKeyStep) enter(row int) {
	_, err := vault.ParseRecovery(k.typed())
	if err != nil && row+1 < keyRows {
		k.rows[row+1].Focus()
		return
	}
	k.goOn()
}

func (k *typedKeyStep) typed() string {
	var rows []string
	for _, field := range k.rows {
		rows = append(rows, field.Text())
	}
	return strings.Join(rows, "\n")
}

// goOn looks at what the key opens, or says at its row what is not as on the paper.
func (k *typedKeyStep) goOn() {
	key, err := vault.ParseRecovery(k.typed())
	var wrong *vault.RecoveryError
	switch {
	case err == nil && k.of.unlock:
		k.unlock(key)
	case err == nil:
		k.of.look.begin(key)
	case errors.As(err, &wrong):
		k.tell(wrong)
	default:
		k.complain(k.of.problem(err))
	}
}

func (k *typedKeyStep) goBack() {
	if k.of.unlock {
		k.clear()
		k.of.leave()
		return
	}
	k.of.show(backWhich, kit.FromLeft)
}

// unlock opens the book that is there.
func (k *typedKeyStep) unlock(key *vault.Recovery) {
	if k.opening {
		return
	}
	k.opening = true
	s := k.of.setup
	s.deps.Run(func() func() {
		err := s.deps.Back.Unlock(key)
		return func() {
			k.opening = false
			if err != nil {
				k.complain(k.of.unlockProblem(err))
				return
			}
			k.clear()
			s.over = true
			s.deps.Back.Open()
		}
	})
}

// tell says what is wrong with what was typed, at the row of the group where that is
// known.
func (k *typedKeyStep) tell(wrong *vault.RecoveryError) {
	words := k.of.setup.words
	id := map[vault.RecoveryProblem]string{
		vault.ProblemLetter: "bring.key.letter", vault.ProblemShort: "bring.key.short", vault.ProblemLong: "bring.key.long",
	}[wrong.Problem]
	if id == "" {
		id = "bring.key.check"
	}
	if wrong.Group == 0 {
		k.complain(words.T(id))
		k.firstShort().Focus()
		return
	}
	field := k.rows[(wrong.Group-1)/groupsARow]
	field.SetProblem(words.T("bring.key.group", i18n.Args{"Group": wrong.Group}) + " " + words.T(id))
	field.Focus()
	k.root.Refresh()
}

// firstShort is the first row in which something is missing, or the first.
func (k *typedKeyStep) firstShort() *kit.Field {
	for _, field := range k.rows {
		if strings.TrimSpace(field.Text()) == "" {
			return field
		}
	}
	return k.rows[0]
}

// clear forgets what was typed.
func (k *typedKeyStep) clear() {
	for _, field := range k.rows {
		field.SetText("")
		field.SetProblem("")
	}
}

func (k *typedKeyStep) relabel() {
	words := k.of.setup.words
	k.title.Set(words.T("bring.key.title"))
	k.lead.Set(words.T("bring.key.lead", i18n.Args{"Count": vault.GroupCount}))
	for i, field := range k.rows {
		from := i * groupsARow
		field.SetLabel(words.T("bring.key.row", i18n.Args{"From": from + 1, "To": min(from+groupsARow, vault.GroupCount)}))
		field.SetProblem("")
	}
	k.back.SetLabel(words.T("setup.back"))
	k.next.SetLabel(words.T("bring.key.look"))
	if k.of.unlock {
		k.next.SetLabel(words.T("bring.key.unlock"))
	}
	k.complain("")
}
