package desk

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/platform"
	"daybook/internal/ui/kit"
)

// Files is what the desk sees of this computer's files. All of it reads the disk.
type Files interface {
	Folders() []platform.Folder
	ReadFolder(path string) ([]platform.File, error)
	ReadFile(path string, most int64) ([]byte, error)
	MakeFolder(above, name string) (path string, err error)
}

// fileChooser finds a file to read. It is Daybook's own: a dialog of the system's
// would swallow scans and stay open over the lobby.
type fileChooser struct {
	labels
	shell  *shell
	object fyne.CanvasObject
	places *kit.Choice
	where  *kit.Text
	list   *kit.List[platform.File]
	state  *kit.Text

	endings []string // of the files that are offered, such as ".csv"
	most    int64    // bytes of the largest one
	chosen  func(name string, data []byte)
	folders []platform.Folder
	folder  string // that is shown
	asked   int    // which of the folders asked for is the latest
}

// fileRowHeight is a row's height in pixels: two lines.
const fileRowHeight float32 = 52

func newFileChooser(s *shell, endings []string, most int64, chosen func(name string, data []byte)) *fileChooser {
	c := &fileChooser{shell: s, endings: endings, most: most, chosen: chosen}
	c.places = s.choice("")
	c.places.OnChanged = c.toPlace
	c.places.OnEnter = c.enter
	c.on(func() { c.places.SetLabel(s.t("files.places")); c.nameFolders() })
	c.where = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	c.list = kit.NewList(s.look, fileRowHeight, func(f platform.File) string { return f.Name }, c.newRow)
	c.list.OnTap = func(platform.File) { s.touch() }
	c.list.OnOpen = func(platform.File) { c.enter() }
	c.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	panel := kit.NewPanel(s.look, kit.All(1), kit.Over(c.list, kit.Pad(kit.All(32), c.state)))
	up := c.button(s, s.button(kit.Secondary, "arrow-left", "", "Q", c.up), "files.up")
	c.object = kit.Column(12, kit.Natural(c.places), kit.Natural(kit.Row(12, kit.Fill(c.where), kit.Natural(up))), kit.Fill(panel))
	return c
}

// begin looks for the places anew: a stick may have come since.
func (c *fileChooser) begin() {
	s := c.shell
	work(s, func() ([]platform.Folder, error) { return s.deps.Files.Folders(), nil }, func(found []platform.Folder, _ error) {
		c.folders = found
		c.nameFolders()
		if len(found) == 0 {
			c.list.SetRows(nil)
			c.state.Set(s.t("files.no_places"))
			return
		}
		at := max(0, slices.IndexFunc(found, func(f platform.Folder) bool { return f.Path == c.folder }))
		c.places.Choose(at)
		c.toPlace()
	})
}

func (c *fileChooser) nameFolders() {
	var words []string
	for _, folder := range c.folders {
		word := c.shell.t("files.place_" + string(folder.Kind))
		if folder.Name != "" {
			word += " " + folder.Name
		}
		words = append(words, word)
	}
	c.places.SetWords(words...)
}

func (c *fileChooser) toPlace() {
	if i := c.places.One(); i >= 0 && i < len(c.folders) {
		c.open(c.folders[i].Path)
	}
}

// open shows what lies in a folder.
func (c *fileChooser) open(path string) {
	s := c.shell
	c.folder = path
	c.asked++
	asked := c.asked
	c.where.Set(path)
	work(s, func() ([]platform.File, error) { return s.deps.Files.ReadFolder(path) }, func(files []platform.File, err error) {
		if asked != c.asked {
			return
		}
		files = slices.DeleteFunc(files, func(f platform.File) bool { return !f.Folder && !c.offers(f.Name) })
		c.list.SetRows(files)
		c.selectFirst(files)
		c.state.Set("")
		switch {
		case err != nil:
			c.state.Set(s.fileSentence(err))
		case len(files) == 0:
			c.state.Set(s.t("files.none"))
		}
		c.object.Refresh()
	})
}

// selectFirst marks the first file, or the first folder where there is none.
func (c *fileChooser) selectFirst(files []platform.File) {
	at := slices.IndexFunc(files, func(f platform.File) bool { return !f.Folder })
	if len(files) > 0 {
		c.list.Select(files[max(at, 0)].Name)
	}
}

func (c *fileChooser) offers(name string) bool {
	return slices.Contains(c.endings, strings.ToLower(filepath.Ext(name)))
}

// up goes to the folder above.
func (c *fileChooser) up() {
	if above := filepath.Dir(c.folder); c.folder != "" && above != c.folder {
		c.open(above)
	}
}

// enter opens the folder or takes the file that is marked.
func (c *fileChooser) enter() {
	s := c.shell
	file, ok := c.list.Selected()
	path := filepath.Join(c.folder, file.Name)
	switch {
	case !ok:
	case file.Folder:
		c.open(path)
	default:
		work(s, func() ([]byte, error) { return s.deps.Files.ReadFile(path, c.most) }, func(data []byte, err error) {
			if err != nil {
				s.message.show(s.fileSentence(err), kit.Bad, nil)
				return
			}
			c.chosen(file.Name, data)
		})
	}
}

// fileSentence says why a file or a folder cannot be read.
func (s *shell) fileSentence(err error) string {
	switch {
	case errors.Is(err, platform.ErrNoFolder):
		return s.t("files.error.gone")
	case errors.Is(err, platform.ErrReadOnly):
		return s.t("files.error.not_allowed")
	case errors.Is(err, platform.ErrTooLarge):
		return s.t("refusal.list_too_large")
	}
	return s.t("files.error.failed")
}

// press goes through the files by the keyboard; Backspace goes up.
func (c *fileChooser) press(name fyne.KeyName) bool {
	if name == fyne.KeyBackspace {
		c.up()
		return true
	}
	return c.list.Press(name)
}
