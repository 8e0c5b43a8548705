package platform

import "golang.org/x/sys/windows"

// muiLanguageName is MUI_LANGUAGE_NAME of the Windows API: names, not numbers.
const muiLanguageName = 0x8

// Language is the language that this user reads Windows in, such as "es-US"; "" is
// unknown.
func Language() string {
	names, err := windows.GetUserPreferredUILanguages(muiLanguageName)
	if err != nil || len(names) == 0 {
		return ""
	}
	return names[0]
}
