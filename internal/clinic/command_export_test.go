package clinic

import (
	"errors"
	"testing"
)

func TestAnExportIsNoted(t *testing.T) {
	d := openClinic(t)
	env := d.env(director)
	env.Station = "here"
	for name, c := range map[string]struct {
		note NoteExport
		want ExportMade
	}{
		"plain tables":        {NoteExport{What: ExportTables, Through: 7}, ExportMade{Station: "here", What: ExportTables, Through: 7}},
		"one file, closed":    {NoteExport{What: ExportWhole, Sealed: true}, ExportMade{Station: "here", What: ExportWhole, Sealed: true}},
		"a single document":   {NoteExport{What: ExportReport, Document: "weekly"}, ExportMade{Station: "here", What: ExportReport, Document: "weekly"}},
		"nothing":             {NoteExport{}, ExportMade{}},
		"an unnamed document": {NoteExport{What: ExportReport}, ExportMade{}},
	} {
		events, err := c.note.Decide(d, env)
		var refusal *Refusal
		switch {
		case c.want.What == "" && (!errors.As(err, &refusal) || refusal.Code != "export_what"):
			t.Errorf("%s: expected a refusal, got %v, %v", name, events, err)
		case c.want.What != "" && (err != nil || len(events) != 1 || events[0] != Event(c.want)):
			t.Errorf("%s: expected %+v, got %v, %v", name, c.want, events, err)
		}
	}
}

func TestAnImportIsNotedOnItsStation(t *testing.T) {
	d := openClinic(t)
	env := d.env(bySystem)
	env.Station = "here"
	events, err := NoteImported{BookImported{By: "there", Last: 9, Station: "there"}}.Decide(d, env)
	if err != nil || len(events) != 1 || events[0].(BookImported).Station != "here" {
		t.Errorf("expected it on the station here, got %v, %v", events, err)
	}
	if _, err := (NoteImported{}).Decide(d, env); err == nil {
		t.Error("a book cannot be made from nothing")
	}
}
