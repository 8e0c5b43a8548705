package report

// BlockSheet is the paper of one group in one block: who is expected in the room,
// with places to write what was different, for the counselor's signature.
type BlockSheet struct {
	Title  string     // what the group is about, and when
	Lines  []string   // track, day, room, counselor: one line of the heading each
	People []Expected // in the order of the list on the screen
}

// Expected is one patient's row.
type Expected struct {
	Name   string
	Number string
	Known  string // what is known already, such as an absence that was told; "" leaves the notes free
}

// SheetWords are the fixed words of a block sheet, in the reader's language.
type SheetWords struct {
	Present, Patient, Number, Late, Left, Out, Notes string
	Heads, Signature, Date                           string
	Page                                             func(page, pages int) string
}

// spareRows are left free for people who are not on the list.
const spareRows = 2

// Table lays the sheet out. It ends with free rows, for who sat in the room and is
// not on the list.
func (b BlockSheet) Table(words SheetWords) Table {
	table := Table{
		Title: b.Title, Lines: b.Lines, Dense: true, Page: words.Page,
		Columns: []Column{
			{Head: words.Present, Share: 0.9, Box: true}, {Head: words.Number, Share: 0.9}, {Head: words.Patient, Share: 3.3},
			{Head: words.Late, Share: 1.1, Write: true}, {Head: words.Left, Share: 1.1, Write: true},
			{Head: words.Out, Share: 1.6, Write: true}, {Head: words.Notes, Share: 2, Write: true},
		},
		Signs: []Column{{Head: words.Heads, Share: 1}, {Head: words.Signature, Share: 3}, {Head: words.Date, Share: 1.4}},
	}
	for _, person := range b.People {
		table.Rows = append(table.Rows, []string{"", person.Number, person.Name, "", "", "", person.Known})
	}
	for range spareRows {
		table.Rows = append(table.Rows, make([]string, len(table.Columns)))
	}
	return table
}
