package book

import "fmt"

// Steps at which one file or one key takes the place of another, in the order in which
// they come.
const (
	StepStage  = "keep the new key beside the one before"
	StepClose  = "close what was written"
	StepAside  = "keep the book from before"
	StepPlace  = "put it in its place"
	StepSync   = "sync the folder"
	StepKeep   = "make the new key this station's"
	StepForget = "forget that it was new"
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
