package export

import (
	"bufio"
	"encoding/json"
)

// pieces writes JSON piece by piece, a line for each thing, and keeps the first error.
type pieces struct {
	to     *bufio.Writer
	comma  bool // something stands before what comes next
	failed error
}

func (p *pieces) note(err error) {
	if p.failed == nil {
		p.failed = err
	}
}

func (p *pieces) text(text string) {
	if p.failed == nil {
		_, err := p.to.WriteString(text)
		p.note(err)
	}
}

func (p *pieces) open(bracket string) {
	p.text(bracket)
	p.comma = false
}

func (p *pieces) close(bracket string) {
	p.text("\n" + bracket)
	p.comma = true
}

// next begins what stands beside something else.
func (p *pieces) next() {
	if p.comma {
		p.text(",")
	}
	p.text("\n")
	p.comma = true
}

// name begins a member of an object.
func (p *pieces) name(name string) {
	p.next()
	p.value(name)
	p.text(": ")
}

func (p *pieces) member(name string, value any) {
	p.name(name)
	p.value(value)
}

func (p *pieces) element(value any) {
	p.next()
	p.value(value)
}

func (p *pieces) value(value any) {
	if p.failed != nil {
		return
	}
	data, err := json.Marshal(value)
	p.note(err)
	p.text(string(data))
}

// object is a line of a table, its cells by the names of the columns.
func (p *pieces) object(columns []Column, cells []any) {
	p.next()
	p.text("{")
	for i, column := range columns {
		if i > 0 {
			p.text(",")
		}
		p.value(column.Name)
		p.text(":")
		p.value(cells[i])
	}
	p.text("}")
}
