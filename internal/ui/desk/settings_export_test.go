package desk

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// fakeExport takes orders, and lets a test say what comes of them.
type fakeExport struct {
	orders    []ExportOrder
	progress  func(float64)
	done      func(string, error)
	cancelled int
}

func exporting(r *rig) *fakeExport {
	f := &fakeExport{}
	r.shell.deps.Export = func(order ExportOrder, progress func(float64), done func(string, error)) func() {
		f.orders, f.progress, f.done = append(f.orders, order), progress, done
		return func() { f.cancelled++ }
	}
	return f
}

// order goes through the form by the keyboard: the other choices where they are asked for.
func (r *rig) orderExport(whole, open bool, passphrase, again string) {
	r.t.Helper()
	r.act('a')
	if whole {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeyTab)
	if open {
		r.press(fyne.KeyRight)
	} else {
		r.press(fyne.KeyTab)
		r.typeText(passphrase)
		r.press(fyne.KeyTab)
		r.typeText(again)
	}
	r.press(fyne.KeyReturn)
}

// TestEverythingIsExportedClosed by the keyboard alone, into a place that is chosen, and
// shows how far it is.
func TestEverythingIsExportedClosed(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	f := exporting(r)
	r.openSettings("Ruth Abara", "export")
	r.orderExport(false, false, "four words that never met", "four words that never met")
	r.mustSee("daybook-export-2026-11-23.zip.age")
	r.press(fyne.KeyReturn)
	r.drain()
	want := ExportOrder{Name: "daybook-export-2026-11-23.zip.age", What: clinic.ExportTables, Passphrase: "four words that never met", Language: "en",
		Actor: clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}}
	if !slices.Equal(f.orders, []ExportOrder{want}) {
		t.Fatalf("ordered was %+v, want %+v", f.orders, want)
	}
	f.progress(0.42)
	r.mustSee("42")
	r.act('a') // one at a time
	if r.shell.sheet.open() {
		t.Error("a second one can be begun beside the first")
	}
	f.done("/somewhere/daybook-export.zip.age", nil)
	r.drain()
	r.mustSee("Saved, closed by the passphrase: /somewhere/daybook-export.zip.age")
}

// TestOneFileIsExportedOpen only after what that means was said.
func TestOneFileIsExportedOpen(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	f := exporting(r)
	r.openSettings("Ruth Abara", "export")
	r.act('a')
	r.press(fyne.KeyRight)
	r.press(fyne.KeyTab)
	r.press(fyne.KeyRight)
	r.mustSee("Not encrypted: whoever gets hold of the file reads every name")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyReturn)
	r.drain()
	if len(f.orders) != 1 || f.orders[0].What != clinic.ExportWhole || f.orders[0].Passphrase != "" || f.orders[0].Name != "daybook-export-2026-11-23.json" {
		t.Fatalf("ordered was %+v", f.orders)
	}
	f.done("/somewhere/x.json", nil)
	r.drain()
	r.mustSee("whoever has the file can read it: /somewhere/x.json")
}

// TestAPassphraseIsTypedTwice, and says how hard it is to guess.
func TestAPassphraseIsTypedTwice(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	f := exporting(r)
	r.openSettings("Ruth Abara", "export")
	r.orderExport(false, false, "short", "short")
	r.mustSee("at least 12 letters")
	r.press(fyne.KeyEscape)
	r.orderExport(false, false, "aaaaaaaaaaaa", "aaaaaaaaaaaa")
	r.mustSee("Easy to guess")
	r.press(fyne.KeyEscape)
	r.orderExport(false, false, "Ruth Abara 2026", "Ruth Abara 2026")
	r.mustSee("names people know here")
	r.press(fyne.KeyEscape)
	r.orderExport(false, false, "green lantern", "green lanterns")
	r.mustSee("The two are not the same.", "Fair.")
	if len(f.orders) != 0 {
		t.Fatalf("ordered was %+v", f.orders)
	}
}

// TestAnExportEndsInWords, whatever comes of it.
func TestAnExportEndsInWords(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	f := exporting(r)
	r.openSettings("Ruth Abara", "export")
	for _, each := range []struct {
		err  error
		said string
	}{{context.Canceled, "Stopped. No file was left."}, {platform.ErrDiskFull, "no room left"}, {errDisk, "It was not exported"}} {
		r.orderExport(false, true, "", "")
		r.press(fyne.KeyReturn)
		r.drain()
		if each.err == context.Canceled {
			r.act('o')
		}
		f.done("", each.err)
		r.drain()
		r.mustSee(each.said)
	}
	if f.cancelled != 1 {
		t.Errorf("it was stopped %d times, want once", f.cancelled)
	}
}

// TestOnlyADirectorExports: others do not see the section.
func TestOnlyADirectorExports(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	exporting(r)
	p := r.openSettings("Dana Reyes", "cards")
	if p.nav.Select("export") {
		t.Error("the front desk sees the export")
	}
}

// TestTheLastExportsAreTold on the section and on the page for a stolen computer.
func TestTheLastExportsAreTold(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	exporting(r)
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.NoteExport{What: clinic.ExportTables})
	r.openSettings("Ruth Abara", "export")
	r.mustSee("Last export that anybody can read", "by Ruth Abara")
	exports, err := r.book.Exports()
	if err != nil {
		t.Fatal(err)
	}
	if lines := r.shell.exportLines(exports); len(lines) != 1 || exports.Sealed.At.IsZero() == false {
		t.Errorf("expected the plain one alone, got %v", lines)
	}
}

func TestExportFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			f := exporting(r)
			director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
			r.run(director, clinic.NoteExport{What: clinic.ExportTables})
			r.run(director, clinic.NoteExport{What: clinic.ExportWhole, Sealed: true})
			r.signIn("Ruth Abara")
			r.section("export")
			r.fits("export-" + name)
			r.act('a')
			r.sheetFits("export-closed-" + name)
			r.press(fyne.KeyReturn)
			r.sheetFits("export-short-" + name)
			r.press(fyne.KeyEscape)
			r.orderExport(true, true, "", "")
			r.sheetFits("export-where-" + name)
			r.press(fyne.KeyReturn)
			r.drain()
			f.progress(0.4)
			r.fits("export-going-" + name)
			f.done("/home/reception/Documents/Daybook/daybook-export-2026-11-23.json", nil)
			r.drain()
			r.fits("export-done-" + name)
		})
	}
}
