package platform

import "time"

// Zone is this computer's own time zone as an IANA name; "" is unknown.
func Zone() string {
	if name := time.Local.String(); name != "Local" {
		return name
	}
	return zoneOf(systemZone())
}

// zoneOf translates what Windows calls a time zone, for the zones of the United
// States (windowsZones.xml of the Unicode CLDR); "" is none of them.
func zoneOf(windows string) string {
	return map[string]string{
		"Eastern Standard Time":      "America/New_York",
		"US Eastern Standard Time":   "America/Indiana/Indianapolis",
		"Central Standard Time":      "America/Chicago",
		"Mountain Standard Time":     "America/Denver",
		"US Mountain Standard Time":  "America/Phoenix",
		"Pacific Standard Time":      "America/Los_Angeles",
		"Alaskan Standard Time":      "America/Anchorage",
		"Aleutian Standard Time":     "America/Adak",
		"Hawaiian Standard Time":     "Pacific/Honolulu",
		"SA Western Standard Time":   "America/Puerto_Rico",
		"West Pacific Standard Time": "Pacific/Guam",
		"UTC":                        "Etc/UTC",
	}[windows]
}
