package bolt

// Check walks every page and returns what is wrong with them: first whether the
// pages hang together at all, and only where they do, the rest in bbolt's words.
// Nothing may write meanwhile. Progress is not known; a clinic of ten years
// takes some 20 seconds.
func (f *File) Check() []error {
	found, err := inspectFile(f.Path(), true)
	if err != nil {
		return append(found, err)
	}
	if len(found) > 0 {
		return found // bbolt's check would follow the damage without a guard
	}
	err = f.View(func(tx *Tx) error {
		for err := range tx.tx.Check() {
			found = append(found, err)
		}
		return nil
	})
	if err != nil {
		found = append(found, err)
	}
	return found
}
