package i18n

// Size says how large a file is, given in bytes, in the unit that has few digits:
// "12 MB".
func (l *Localizer) Size(bytes int64) string {
	const kilo = 1 << 10
	switch {
	case bytes >= 10*kilo*kilo*kilo:
		return l.T("common.size.gigabytes", Args{"Count": bytes / (kilo * kilo * kilo)})
	case bytes >= kilo*kilo:
		return l.T("common.size.megabytes", Args{"Count": bytes / (kilo * kilo)})
	}
	return l.T("common.size.kilobytes", Args{"Count": max(1, bytes/kilo)})
}
