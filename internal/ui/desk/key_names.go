package desk

// The keys whose names a hint spells out, as they stand on an English keyboard.
const (
	keySpace  = "Space"
	keyDelete = "Del"
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
	}
	return key
}
