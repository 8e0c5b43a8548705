package export

import (
	"context"
	"fmt"
	"io"

	"daybook/internal/book"
	"daybook/internal/journal"
)

// taking are the entries of an export on their way into an empty book.
type taking struct {
	ctx    context.Context
	random io.Reader
	book   *book.Book
	read   int
	wait   []journal.Entry
	prev   journal.Entry // the last entry that was recorded anew
}

// takesAtOnce is how many entries one transaction takes in.
const takesAtOnce = 2000

func (t *taking) take(w wholeEntry) error {
	if err := t.ctx.Err(); err != nil {
		return err
	}
	own, err := w.own()
	if err != nil {
		return err
	}
	if len(t.wait) >= takesAtOnce && t.wait[len(t.wait)-1].N != own.N {
		if err := t.rest(); err != nil {
			return err
		}
	}
	t.read++
	t.wait = append(t.wait, own)
	if w.Withheld == withheldSecret && len(w.Event) > 0 {
		return t.again(own, w.Event)
	}
	return nil
}

// again records what an entry says without its secret, at the same place in the journal:
// by the station that takes the export in, since the entry of before commits to the
// secret. So a merge of two patients is a merge here too, with everything but their PINs.
func (t *taking) again(own journal.Entry, event []byte) error {
	chain, err := journal.NewChain(t.book.Station(), t.prev.HeaderBytes, max(own.N-1, t.prev.N))
	if err != nil {
		return fmt.Errorf("record entry %d without its secret: %w", own.N, err)
	}
	entry, err := chain.Append(journal.Meta{Time: own.Time, Actor: own.Actor, Batch: own.Batch}, own.Kind, own.Version, event, t.random)
	if err != nil {
		return fmt.Errorf("record entry %d without its secret: %w", own.N, err)
	}
	t.prev = entry
	t.wait = append(t.wait, entry)
	return nil
}

// rest takes in what waits.
func (t *taking) rest() error {
	if len(t.wait) == 0 {
		return nil
	}
	_, err := t.book.Import(t.wait)
	t.wait = t.wait[:0]
	return err
}
