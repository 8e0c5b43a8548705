package main

import (
	"daybook/internal/book"
	"daybook/internal/i18n"
)

// tellRetention writes who is due, and how many are not.
func (c console) tellRetention(b *book.Book) error {
	rows, err := b.Retention()
	if err != nil {
		return err
	}
	due := 0
	for _, row := range rows {
		if !row.Due() {
			continue
		}
		due++
		c.say("cli.retention.row", i18n.Args{
			"Number": row.Number, "Name": row.Name, "Last": row.Last.String(), "Why": c.words.T("retention.why." + string(row.Why)),
		})
	}
	c.say("cli.retention.sum", i18n.Args{"Count": due, "Kept": len(rows) - due})
	return nil
}
