package export

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// momentLayout is ISO 8601 with the offset of the clinic's zone, never with a Z.
const momentLayout = "2006-01-02T15:04:05-07:00"

// plain turns a value into what a cell holds: nil, a bool, an int, a string, a list of
// strings, or JSON as it is. What nobody said is nil.
func plain(value any, zone *time.Location) any {
	switch value := value.(type) {
	case nil, bool, int, json.RawMessage:
		return value
	case uint64:
		return int(value)
	case clinic.Date:
		return unlessEmpty(dayText(value))
	case time.Time:
		if value.IsZero() {
			return nil
		}
		return value.In(zone).Format(momentLayout)
	case clinic.ClockTime:
		return value.String()
	case []string:
		return value
	}
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.String:
		return unlessEmpty(v.String())
	case reflect.Int:
		return int(v.Int())
	}
	return structure(value)
}

func dayText(day clinic.Date) string {
	if day.IsZero() {
		return ""
	}
	return day.String()
}

func unlessEmpty(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// structure is what has parts of its own, as JSON; nil for nothing.
func structure(value any) any {
	v := reflect.ValueOf(value)
	switch {
	case v.IsZero(), v.Kind() == reflect.Slice && v.Len() == 0, v.Kind() == reflect.Map && v.Len() == 0:
		return nil
	}
	data, err := json.Marshal(value)
	if err != nil { // none of the clinic's values is what JSON cannot hold
		return nil
	}
	return json.RawMessage(data)
}

// cellText is a cell for a spreadsheet.
func cellText(value any) string {
	switch value := value.(type) {
	case bool:
		if value {
			return "yes"
		}
		return "no"
	case int:
		return strconv.Itoa(value)
	case string:
		return value
	case []string:
		return strings.Join(value, "; ")
	case json.RawMessage:
		return string(value)
	}
	return ""
}

// list is several things by their text; nil for none.
func list[T any](items []T, text func(T) string) any {
	if len(items) == 0 {
		return nil
	}
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = text(item)
	}
	return texts
}

// words are those of a list of codes.
func words[T ~string](items []T) any { return list(items, func(item T) string { return string(item) }) }

func dayOfWeek(day time.Weekday) string { return strings.ToLower(day.String()) }
