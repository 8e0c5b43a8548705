package platform

import "golang.org/x/sys/windows/registry"

// systemZone is what Windows calls this computer's time zone, in its own language-free
// name; "" where it does not say.
func systemZone() string {
	key, err := registry.OpenKey(registry.LOCAL_MACHINE, `SYSTEM\CurrentControlSet\Control\TimeZoneInformation`, registry.QUERY_VALUE)
	if err != nil {
		return ""
	}
	defer key.Close()
	name, _, err := key.GetStringValue("TimeZoneKeyName")
	if err != nil {
		return ""
	}
	return name
}
