package places

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
)

// Files is what choosing a place sees of this computer. All of it reads the disk.
type Files interface {
	Folders() []platform.Folder
	ReadFolder(path string) ([]platform.File, error)
	MakeFolder(above, name string) (path string, err error)
}

// Deps are what a chooser is given.
type Deps struct {
	Look  *kit.Look
	Words func(id string, args ...i18n.Args) string
	Files Files
	Run   func(work func() (then func())) // away from the UI goroutine and back
	Keys  kit.Keys                        // what hears scans; nil for nobody
	First string                          // what the first place is called, whose folder is ""; "" is Daybook's own
	Drive bool                            // a stick or another disk is the first choice, where there is one
	Seek  bool                            // something is looked for: Daybook's own folder is none, and no folder is made
}

// Chooser lets a place and a folder in it be chosen: the arrows go through the
// places, Tab leads to the folders, where typing finds one or names a new one.
type Chooser struct {
	// OnChanged is called when another folder is shown; it may be nil.
	OnChanged func()

	deps   Deps
	object fyne.CanvasObject
	choice *kit.Choice
	where  *kit.Text
	field  *kit.Field
	list   *kit.List[row]
	make   *kit.Button
	panel  *kit.Panel // around the list
	empty  *kit.Text  // what stands in it where there is no folder

	places []platform.Folder // the first is Daybook's own among the documents
	folder string            // that is shown; "" is Daybook's own
	inside []string          // the folders in it
	asked  int               // which of the folders asked for is the latest
}

// row is a folder in the one that is shown, or the one above.
type row struct {
	name string
	up   bool
}

func (r row) key() string {
	if r.up {
		return "/" // no folder's name
	}
	return r.name
}

// A row's height in pixels, and how many can be seen at once.
const (
	rowHeight float32 = 36
	rowCount  float32 = 4
)

// New builds a chooser. Begin looks for the places.
func New(deps Deps) *Chooser {
	c := &Chooser{deps: deps, places: []platform.Folder{{Kind: platform.FolderDocuments}}}
	look := deps.Look
	c.choice = kit.NewChoice(look, "")
	c.where = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(3)
	c.field = kit.NewSearchField(look, "")
	c.make = kit.NewButton(look, kit.Secondary, "plus", "", c.makeFolder)
	c.choice.Keys, c.field.Keys, c.make.Keys = deps.Keys, deps.Keys, deps.Keys
	c.list = kit.NewList(look, rowHeight, row.key, c.newRow)
	c.list.OnTap = func(row) { c.Enter() }
	c.choice.OnChanged = c.toPlace
	c.field.OnChanged = func(string) { c.Complain(""); c.filter() }
	c.field.OnOther = func(name fyne.KeyName) { c.list.Press(name) }
	c.empty = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2)
	nothing := kit.Pad(kit.Sides(10, 16), kit.Column(0, kit.Natural(c.empty), kit.Spring()))
	c.panel = kit.NewPanel(look, kit.All(1), kit.Sized(0, look.Scaled(rowHeight*rowCount)+2, kit.Over(c.list, nothing)))
	c.object = kit.Column(8, kit.Natural(c.choice), kit.Natural(c.where), kit.Natural(c.field), kit.Natural(c.panel), kit.Natural(c.make).AtStart())
	c.Relabel()
	return c
}

// Object is what to show.
func (c *Chooser) Object() fyne.CanvasObject { return c.object }

// Choice has the keyboard first.
func (c *Chooser) Choice() *kit.Choice { return c.choice }

// Field finds a folder, or names a new one.
func (c *Chooser) Field() *kit.Field { return c.field }

// Folder is the one that is shown; "" is this user's own for Daybook.
func (c *Chooser) Folder() string { return c.folder }

// Begin looks for the places anew: a stick may have come since.
func (c *Chooser) Begin() { c.BeginAt("") }

// BeginAt does the same and shows a folder that was chosen before, in the place it
// lies in. Where it lies in none of them any more, it begins as Begin does.
func (c *Chooser) BeginAt(folder string) {
	c.deps.Run(func() func() {
		found := c.deps.Files.Folders()
		return func() {
			if !c.deps.Seek || len(found) == 0 {
				found = append([]platform.Folder{{Kind: platform.FolderDocuments}}, found...)
			}
			c.places = found
			c.Relabel()
			at := c.placeOf(folder)
			if at < 0 {
				c.choice.Choose(c.first())
				c.toPlace()
				return
			}
			c.choice.Choose(at)
			c.Complain("")
			c.open(folder)
		}
	})
}

// placeOf is the place that a folder lies in, the innermost of several; -1 is none.
func (c *Chooser) placeOf(folder string) int {
	best := -1
	for i, place := range c.places {
		inside, err := filepath.Rel(place.Path, folder)
		if place.Path == "" || folder == "" || err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
			continue
		}
		if best < 0 || len(place.Path) > len(c.places[best].Path) {
			best = i
		}
	}
	return best
}

// first is the place to begin with.
func (c *Chooser) first() int {
	isDrive := func(f platform.Folder) bool { return f.Kind == platform.FolderDrive }
	if !c.deps.Drive {
		return 0
	}
	return max(0, slices.IndexFunc(c.places, isDrive))
}

// Relabel brings the words up to date.
func (c *Chooser) Relabel() {
	t, at := c.deps.Words, c.choice.One()
	var words []string
	for i, place := range c.places {
		if i == 0 && place.Path == "" {
			words = append(words, t(cmp.Or(c.deps.First, "files.place_own")))
			continue
		}
		word := t("files.place_" + string(place.Kind))
		if place.Name != "" {
			word += " " + place.Name
		}
		words = append(words, word)
	}
	c.choice.SetLabel(t("files.places"))
	c.choice.SetWords(words...)
	c.choice.Choose(max(0, at))
	label := "files.inside"
	if c.deps.Seek {
		label = "files.seek"
	}
	c.field.SetLabel(t(label))
	c.filter()
}

// Complain says below the places what went wrong; "" takes it away.
func (c *Chooser) Complain(sentence string) { c.choice.SetProblem(sentence) }

// root is the place that is chosen.
func (c *Chooser) root() string { return c.places[max(0, c.choice.One())].Path }

func (c *Chooser) toPlace() {
	c.Complain("")
	c.open(c.root())
}

// open shows the folders in a folder.
func (c *Chooser) open(path string) {
	c.folder, c.inside = path, nil
	c.field.SetText("")
	c.filter()
	c.asked++
	asked := c.asked
	if c.OnChanged != nil {
		c.OnChanged()
	}
	if path == "" {
		return
	}
	c.deps.Run(func() func() {
		files, err := c.deps.Files.ReadFolder(path)
		return func() {
			if asked != c.asked {
				return
			}
			if err != nil {
				c.Complain(c.deps.Words(Problem(err)))
			}
			for _, file := range files {
				if file.Folder {
					c.inside = append(c.inside, file.Name)
				}
			}
			c.filter()
		}
	})
}

// filter shows the folders that hold what was typed.
func (c *Chooser) filter() {
	typed := strings.TrimSpace(c.field.Text())
	var rows []row
	if c.folder != c.root() && typed == "" {
		rows = append(rows, row{name: c.deps.Words("files.up"), up: true})
	}
	for _, name := range c.inside {
		if strings.Contains(strings.ToLower(name), strings.ToLower(typed)) {
			rows = append(rows, row{name: name})
		}
	}
	c.list.SetRows(rows)
	c.list.Select("")
	if typed != "" && len(rows) > 0 {
		c.list.Select(rows[0].key())
	}
	c.empty.Set("")
	if len(rows) == 0 && typed == "" {
		c.empty.Set(c.deps.Words("files.no_folders"))
	}
	c.where.Set(c.folder)
	show(c.where, c.folder != "")
	show(c.field, c.folder != "")
	show(c.panel, c.folder != "")
	c.make.SetLabel(c.deps.Words("files.new_folder", i18n.Args{"Name": typed}))
	show(c.make, !c.deps.Seek && c.folder != "" && typed != "" && !slices.Contains(c.inside, typed))
	c.object.Refresh()
}

// Enter opens the folder that is marked, or makes the one that was named. It is
// false where there is neither: the folder that is shown is the one to save in.
func (c *Chooser) Enter() bool {
	marked, ok := c.list.Selected()
	switch {
	case ok && marked.up:
		c.open(filepath.Dir(c.folder))
	case ok:
		c.open(filepath.Join(c.folder, marked.name))
	case !c.deps.Seek && c.folder != "" && strings.TrimSpace(c.field.Text()) != "":
		c.makeFolder()
	default:
		return false
	}
	return true
}

// Typed reports whether somebody typed the name of a folder and neither opened nor
// made it yet.
func (c *Chooser) Typed() bool {
	return c.folder != "" && strings.TrimSpace(c.field.Text()) != ""
}

// makeFolder makes the folder that was named, and opens it.
func (c *Chooser) makeFolder() {
	above, name := c.folder, strings.TrimSpace(c.field.Text())
	c.deps.Run(func() func() {
		path, err := c.deps.Files.MakeFolder(above, name)
		return func() {
			if err != nil {
				c.Complain(c.deps.Words(Problem(err)))
				c.object.Refresh()
				return
			}
			c.field.Focus()
			c.open(path)
		}
	})
}

func show(object fyne.CanvasObject, visible bool) {
	if visible {
		object.Show()
	} else {
		object.Hide()
	}
}
