package export

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"io"

	"daybook/internal/journal"
)

// wholeFormat names the one file, and wholeVersion its layout.
const (
	wholeFormat  = "daybook-export"
	wholeVersion = 1
)

// head is what the one file says of itself before anything else.
type head struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Made    string `json:"made"`    // when, on the clinic's wall with its offset
	Program string `json:"program"` // that wrote it
	Station string `json:"station"` // the installation that wrote it
	Book    string `json:"book"`    // the id that the book keeps for ever
	Clinic  string `json:"clinic"`
	Zone    string `json:"zone"` // IANA name
	Sample  bool   `json:"sample,omitempty"`

	Entries int       `json:"entries"` // of the journal
	Last    lastEntry `json:"last"`
	ReadMe  []string  `json:"read_me"`
}

type lastEntry struct {
	N       uint64 `json:"entry"`
	Station string `json:"station"`
	Hash    string `json:"hash"`
}

// wholeEntry is an entry of the journal in the one file. Header, salt and event are all
// that the entry is made of; the rest is for reading.
type wholeEntry struct {
	N        uint64          `json:"entry"`
	Station  string          `json:"station"`
	At       string          `json:"recorded_at,omitempty"`
	Actor    string          `json:"actor,omitempty"`
	Kind     string          `json:"kind,omitempty"`
	Batch    string          `json:"batch,omitempty"`
	Sentence string          `json:"sentence,omitempty"`
	Withheld string          `json:"withheld,omitempty"`
	Event    json.RawMessage `json:"event,omitempty"`
	Header   []byte          `json:"header,omitempty"`
	Salt     []byte          `json:"salt,omitempty"`
	Body     []byte          `json:"body,omitempty"` // salt and event as they are, where JSON would not give the same bytes back
}

// wholeColumns are what an entry in the one file consists of, for the dictionary.
func wholeColumns() []Column {
	return columnsNamed("entry", "station", "recorded_at", "actor", "kind", "batch", "sentence", "withheld", "event", "header", "salt", "body")
}

// writeWhole writes the one file: what it is, what everything means, everything to be
// read, and the journal, of which alone all of it follows.
func (r *reading) writeWhole(to io.Writer) error {
	out := &pieces{to: bufio.NewWriterSize(to, 1<<16)}
	out.open("{")
	out.member("about", r.head())
	out.member("dictionary", r.dictionaryJSON())
	r.writeThings(out)
	out.name("journal")
	out.open("[")
	r.from, r.to = 0.5, 1
	out.note(r.eachEntry(func(e entry) error {
		out.element(r.wholeEntry(e))
		return out.failed
	}))
	out.close("]")
	out.member("end", map[string]int{"entries": r.end.entries})
	out.close("}")
	out.text("\n")
	if out.failed != nil {
		return out.failed
	}
	r.progress(1)
	return out.to.Flush()
}

func (r *reading) head() head {
	settings, last := r.Record.Settings(), r.end.last
	h := head{
		Format: wholeFormat, Version: wholeVersion, Made: r.options.Made.In(r.zone).Format(momentLayout), Program: r.options.Program,
		Station: r.book.Station(), Book: r.book.ID(), Clinic: settings.Clinic, Zone: settings.Zone, Sample: r.Record.Demo(),
		Entries: r.end.entries, Last: lastEntry{N: last.N, Station: last.Station}, ReadMe: r.readMe("export.read_me.whole"),
	}
	if len(last.HeaderBytes) > 0 {
		hash := last.Hash()
		h.Last.Hash = hex.EncodeToString(hash[:])
	}
	return h
}

// writeThings writes everything but the journal, to be read.
func (r *reading) writeThings(out *pieces) {
	out.name("things")
	out.open("{")
	all := tables()
	for i, t := range all {
		if t.told {
			continue
		}
		r.from, r.to = float64(i)/float64(2*len(all)), float64(i+1)/float64(2*len(all))
		out.name(t.name)
		out.open("[")
		out.note(r.write(t, func(cells []any) error {
			out.object(t.columns, cells)
			return out.failed
		}))
		out.close("]")
		r.progress(r.to)
	}
	out.close("}")
}

// wholeEntry is an entry as it goes along.
func (r *reading) wholeEntry(e entry) wholeEntry {
	w := wholeEntry{N: e.N, Station: e.Station, Actor: e.Actor, Kind: e.Kind, Batch: e.Batch, Sentence: e.sentence, Withheld: e.withheld, Header: e.HeaderBytes}
	if !e.Time.IsZero() {
		w.At = e.Time.In(r.zone).Format(momentLayout)
	}
	if !e.whole {
		w.Event = e.payload
		return w
	}
	if payload, err := journal.Payload(e.BodyBytes); err == nil && sameInJSON(payload) {
		w.Event, w.Salt = payload, e.BodyBytes[:len(e.BodyBytes)-len(payload)]
		return w
	}
	w.Body = e.BodyBytes
	return w
}

// sameInJSON reports whether a payload stands in JSON as the very bytes it is.
func sameInJSON(payload []byte) bool {
	written, err := json.Marshal(json.RawMessage(payload))
	return err == nil && string(written) == string(payload)
}

// dictionaryTable is a table in the dictionary of the one file.
type dictionaryTable struct {
	Name    string             `json:"name"`
	What    string             `json:"what"`
	Columns []dictionaryColumn `json:"columns"`
}

type dictionaryColumn struct {
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
	Type    Type   `json:"type"`
	Unit    string `json:"unit,omitempty"`
	Example string `json:"example"`
}

func (r *reading) dictionaryJSON() any {
	types := map[Type]string{}
	for _, t := range Types() {
		types[t] = r.say("export.type." + string(t))
	}
	var all []dictionaryTable
	for _, t := range tables() {
		if !t.told {
			all = append(all, r.dictionaryTable(t.name, r.say("export.table."+t.name), t.columns))
		}
	}
	return struct {
		Types   map[Type]string   `json:"types"`
		Things  []dictionaryTable `json:"things"`
		Journal dictionaryTable   `json:"journal"`
	}{types, all, r.dictionaryTable("journal", r.say("export.read_me.journal"), wholeColumns())}
}

func (r *reading) dictionaryTable(name, what string, columns []Column) dictionaryTable {
	t := dictionaryTable{Name: name, What: what}
	for _, c := range columns {
		t.Columns = append(t.Columns, dictionaryColumn{c.Name, r.say("export.column." + c.Name), c.Type, r.unit(c), c.Example})
	}
	return t
}
