package desk

import (
	"errors"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/ways"
	"daybook/internal/vault"
)

// mayUnlock reports whether whoever is signed in may choose how the book opens. A
// sample clinic opens by itself.
func (s *shell) mayUnlock() bool {
	return s.may(clinic.ActUnlock) && s.deps.Lock != nil && !s.deps.Book.Demo()
}

// openingWants says that the recovery sheet opened the book, so that it opens by itself
// without anybody having chosen that, to whoever may choose.
func (w *wants) openingWants() []want {
	s := w.shell
	since := s.deps.Book.OpenedBySheet()
	if since.IsZero() || !s.mayUnlock() {
		return nil
	}
	day := s.dayYear(clinic.DateIn(since, s.deps.Book.Zone()))
	return []want{{
		urgency: worthKnowing, title: s.t("ways.sheet_card"), body: s.t("ways.sheet_body", i18n.Args{"Date": day}),
		act: s.t("ways.sheet_choose"), do: s.askWay,
	}}
}

// lookHowItOpens asks the computer how the book opens and whether its disk is
// encrypted, and tells whoever may know.
func (s *shell) lookHowItOpens(then func(vault.Way, platform.Encryption)) {
	if !s.mayUnlock() {
		return
	}
	work(s, s.deps.Book.Way, func(way vault.Way, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.deps.Lock(func(lock Lock) {
			if !s.locked {
				then(way, lock.Disk)
			}
		})
	})
}

// howItOpens says how the book opens, and what the disk does for it.
func (s *shell) howItOpens(way vault.Way, disk platform.Encryption) string {
	line := s.t("ways.now_"+string(way)) + " "
	if way == vault.ByItself && disk != platform.EncryptionOn {
		return line + s.t("ways.alone_"+string(disk))
	}
	return line + s.t("ways.disk_"+string(disk))
}

// wayForm chooses how the book opens from now on.
type wayForm struct {
	shell    *shell
	disk     platform.Encryption
	before   vault.Way
	chooser  *ways.Chooser
	changing bool
}

// askWay shows how the book opens, and lets it be changed.
func (s *shell) askWay() {
	s.lookHowItOpens(func(way vault.Way, disk platform.Encryption) {
		if !s.sheet.open() {
			newWayForm(s, way, disk).ask()
		}
	})
}

func newWayForm(s *shell, way vault.Way, disk platform.Encryption) *wayForm {
	f := &wayForm{shell: s, disk: disk, before: way}
	f.chooser = ways.New(ways.Deps{Look: s.look, Words: s.t, Run: s.deps.Run, Keys: s.ears, Sticks: s.sticks, Names: s.knownNames, Copies: s.copyFolders})
	f.chooser.SetDisk(disk)
	f.chooser.Show(way)
	f.chooser.OnChanged = func() { s.touch(); s.sheet.object.Refresh() }
	return f
}

// sticks lists the sticks that are plugged in.
func (s *shell) sticks() []platform.Folder {
	var found []platform.Folder
	for _, folder := range s.deps.Files.Folders() {
		if folder.Kind == platform.FolderDrive {
			found = append(found, folder)
		}
	}
	return found
}

// copyFolders are where copies of the book go.
func (s *shell) copyFolders() (folders []string) {
	for _, place := range s.deps.Book.Copies().Places {
		folders = append(folders, place.Folder)
	}
	return folders
}

func (f *wayForm) ask() {
	s := f.shell
	first, again := f.chooser.Fields()
	s.ask(question{
		title: s.t("ways.title"), more: kit.Column(0, kit.Natural(f.chooser.Object())), wide: true,
		fields: []editable{f.chooser.Choice(), first, again, f.chooser.Stick()},
		yes:    s.t("ways.change"), refuse: f.chooser.Clear,
		accept: func(string) bool {
			if f.changing {
				return false
			}
			choice, ok := f.chooser.Chosen()
			if ok && choice.Way == vault.ByItself && f.before == vault.ByItself && s.deps.Book.OpenedBySheet().IsZero() {
				return true // nothing was changed
			}
			if ok {
				f.change(choice)
			}
			return false
		},
	})
}

// change has the book open the way that was chosen. The sheet stays until it is known
// that it does.
func (f *wayForm) change(choice vault.Choice) {
	s, actor := f.shell, f.shell.actor
	f.changing = true
	s.say(s.t("ways.changing"))
	work(s, func() (bool, error) { return true, s.deps.Book.SetWay(actor, choice) }, func(_ bool, err error) {
		f.changing = false
		if err != nil {
			s.message.hide()
			f.failed(choice, err)
			return
		}
		f.chooser.Clear()
		if s.sheet.open() && s.sheet.asked.title == s.t("ways.title") {
			s.sheet.close()
		}
		s.say(s.t(f.changed(choice), i18n.Args{"What": s.t("ways.now_" + string(choice.Way))}))
		if page, ok := s.page(pageSettings).(*settingsPage); ok && page.now != nil && !s.locked {
			page.now.part.shown()
		}
	})
}

// changed is what to say: a key that lay on a disk that is not encrypted may be found
// there still.
func (f *wayForm) changed(choice vault.Choice) string {
	if f.before == vault.ByItself && choice.Way != vault.ByItself && f.disk != platform.EncryptionOn {
		return "ways.changed_disk"
	}
	return "ways.changed"
}

func (f *wayForm) failed(choice vault.Choice, err error) {
	s := f.shell
	stick := errors.Is(err, platform.ErrReadOnly) || errors.Is(err, platform.ErrDiskFull) || errors.Is(err, platform.ErrNoFolder)
	switch {
	case errors.Is(err, book.ErrOneWay):
		s.message.show(s.t("ways.one_way"), kit.Bad, nil)
	case choice.Way == vault.ByStick && (stick || errors.Is(err, vault.ErrNoStick)):
		f.chooser.Stick().SetProblem(s.t("ways.failed_stick"))
		s.sheet.object.Refresh()
	default:
		s.fail(err)
	}
}
