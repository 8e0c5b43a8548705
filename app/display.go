package main

import (
	"errors"
	"fmt"
	"strings"

	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// errNoDisplay means that the system shows no windows here: no display is named,
// or the one that is named does not answer.
var errNoDisplay = errors.New("no display")

// checkDisplay looks whether windows can be drawn, before the toolkit tries and ends
// without a word. Where they cannot, a box of the system's own says what to do, in both
// languages: nobody was asked yet which they read.
func (c console) checkDisplay() error {
	err := platform.CheckOpenGL()
	if err != nil {
		platform.ShowMessage(appName, c.noOpenGL(err))
	}
	return err
}

// noOpenGL is what the box says.
func (c console) noOpenGL(err error) string {
	var texts []string
	for _, language := range []string{i18n.English, "es"} {
		texts = append(texts, c.catalog.In(language).T("app.no_opengl", i18n.Args{"Reason": err.Error()}))
	}
	return strings.Join(texts, "\n\n")
}

// withDisplay runs what opens windows. The toolkit panics where it finds no
// display, which is no mistake of Daybook's and leaves no report.
func withDisplay(open func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if !fromWindowSystem(r) {
				panic(r)
			}
			err = errNoDisplay
		}
	}()
	open()
	return nil
}

// fromWindowSystem reports whether a panic is the window system's own. The type
// is GLFW's, which only the toolkit imports.
func fromWindowSystem(recovered any) bool { return fmt.Sprintf("%T", recovered) == "*glfw.Error" }
