package desk

// The keys whose names differ from one language's keyboard to the other's, as they
// stand on an English one.
const (
	keySpace    = "Space"
	keyDelete   = "Del"
	keyPageUp   = "PgUp"
	keyPageDown = "PgDn"
	keyHome     = "Home"
)

// keyName is what a key is called in the language of the desk.
func (s *shell) keyName(key string) string {
	if s.words == nil {
		return key
	}
	switch key {
	case keySpace:
		return s.t("keys.name.space")
	case keyDelete:
		return s.t("keys.name.delete")
	case keyPageUp:
		return s.t("keys.name.page_up")
	case keyPageDown:
		return s.t("keys.name.page_down")
	case keyHome:
		return s.t("keys.name.home")
	}
	return key
}

// namedKey reports whether a key's name follows the language of the desk.
func namedKey(key string) bool {
	switch key {
	case keySpace, keyDelete, keyPageUp, keyPageDown, keyHome:
		return true
	}
	return false
}
