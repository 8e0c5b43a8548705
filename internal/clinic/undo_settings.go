package clinic

import "reflect"

// UndoSettings takes a change of the settings back: what it changed, and nothing
// that was changed since.
type UndoSettings struct{ Before, After Settings }

func (UndoSettings) Act() Act { return ActSettings }

// Decide refuses what SaveSettings refuses.
func (c UndoSettings) Decide(view View, env Env) ([]Event, error) {
	now := view.Settings()
	value, before, after := reflect.ValueOf(&now).Elem(), reflect.ValueOf(c.Before), reflect.ValueOf(c.After)
	for i := range value.NumField() {
		if value.Field(i).Interface() == after.Field(i).Interface() {
			value.Field(i).Set(before.Field(i))
		}
	}
	return SaveSettings{Settings: now}.Decide(view, env)
}
