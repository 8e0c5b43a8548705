package book

import "fmt"

// Steps at which one file takes the place of another, in the order in which they come.
const (
	StepClose = "close what was written"
	StepPlace = "put it in its place"
	StepSync  = "sync the folder"
)

// step does something that exchanges files or keys, unless it is to fail.
func (o Options) step(name string, do func() error) error {
	if o.Fault != nil {
		if err := o.Fault(name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return do()
}
