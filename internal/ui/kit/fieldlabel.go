package kit

// Label returns the words above the field.
func (f *Field) Label() string { return f.label.Content() }
