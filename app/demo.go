package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// demoLine is what the command line of the sample clinic says.
type demoLine struct {
	dir          string
	populateOnly bool
	fresh        bool
	empty        bool
	date         string
	tour         bool
	language     string // of the desk, with a tour; "" leaves the sample's
	mode         *mode
}

// runDemo makes the sample clinic where there is none, and opens it.
func runDemo(c console, args []string) int {
	set := c.flags("demo")
	line := demoLine{mode: modeFlags(set)}
	set.StringVar(&line.dir, "dir", ".demo", "")
	set.BoolVar(&line.populateOnly, "populate-only", false, "")
	set.BoolVar(&line.fresh, "fresh", false, "")
	set.BoolVar(&line.empty, "empty", false, "")
	set.StringVar(&line.date, "date", "", "")
	set.BoolVar(&line.tour, "tour", false, "")
	set.StringVar(&line.language, "language", "", "")
	if code, done := c.parse(set, "demo", args); done {
		return code
	}
	if !line.mode.one() {
		return c.usage("cli.one_mode")
	}
	if line.empty && line.populateOnly {
		return c.usage("cli.demo.empty_only")
	}
	day := clinic.DateIn(time.Now(), time.Local)
	if line.date != "" {
		var err error
		if day, err = clinic.ParseDate(line.date); err != nil {
			return c.usage("cli.bad_date")
		}
	}
	places, err := demoFolders(line.dir)
	if err != nil {
		return c.fail(err)
	}
	line.fresh = line.fresh || line.tour // each tour begins on the same day
	return c.demo(places, day, line)
}

func (c console) demo(places folders, day clinic.Date, line demoLine) int {
	start, err := c.makeDemo(places, day, line)
	if err != nil {
		return c.fail(err)
	}
	if line.populateOnly {
		return exitWell
	}
	clock := demo.NewClock(start)
	m := *line.mode
	if !m.kiosk && !m.desk && !m.both {
		m.both, m.windowed = true, true
	}
	return c.open(places, clock, m, &demoParts{clock: clock, tour: line.tour, speak: line.language})
}

// makeDemo makes the sample clinic unless it is there, and returns when its
// clock begins. An empty one is made by whoever goes through the first start.
func (c console) makeDemo(places folders, day clinic.Date, line demoLine) (time.Time, error) {
	if line.fresh {
		if err := c.clearDemo(places); err != nil {
			return time.Time{}, err
		}
	}
	cards := filepath.Join(filepath.Dir(places.data), "cards")
	store := platform.DefaultKeyStore(places.keys)
	if _, err := os.Stat(places.book()); err == nil {
		return demo.Resume(places.book(), store)
	}
	if line.empty {
		return demo.Morning(day)
	}
	start, err := demo.Start(day)
	if err != nil {
		return time.Time{}, err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c.say("cli.demo.making", i18n.Args{"Path": filepath.Dir(places.data)})
	summary, err := demo.Populate(ctx, demo.Folders{Book: places.book(), KeyStore: store, Cards: cards},
		demo.Options{Start: start, Style: cardStyle(c.catalog, start), Catalog: c.catalog})
	if err == nil {
		c.say("cli.demo.made", i18n.Args{"Path": cards})
	}
	return summary.Start, err
}

var (
	// errNotDemo keeps --fresh away from a real book.
	errNotDemo = errors.New("not a sample clinic")
	// errMaybeDemo keeps --fresh away from a book that nobody can look into.
	errMaybeDemo = errors.New("its key is gone, so it may be a real book")
)

// clearDemo removes a sample clinic, and nothing else: a real book is left alone,
// and so is what others put beside the sample.
func (c console) clearDemo(places folders) error {
	if _, err := os.Stat(places.book()); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	id, err := book.ReadID(bookOptions(places, demo.NewClock(time.Now())))
	if err != nil {
		return err
	}
	if !demo.Marked(places.book(), id) {
		if err := saysDemo(places); err != nil {
			return err
		}
	}
	if err := demo.Clear(places.book(), filepath.Join(filepath.Dir(places.data), "cards")); err != nil {
		return err
	}
	if err := platform.RemoveKey(places.keys, id); err != nil {
		return err
	}
	os.Remove(places.keys) // where it is empty now
	return nil
}

// saysDemo asks the book itself whether it is a sample.
func saysDemo(places folders) error {
	b, err := book.Open(bookOptions(places, demo.NewClock(time.Now())))
	if errors.Is(err, vault.ErrNoIdentity) || errors.Is(err, vault.ErrWrongIdentity) {
		return errMaybeDemo
	}
	if err != nil {
		return err
	}
	sample := b.Demo()
	if err := b.Close(); err != nil {
		return err
	}
	if !sample {
		return errNotDemo
	}
	return nil
}

// cardStyle is how cards are printed: with the words for whoever finds one, in
// every language.
func cardStyle(catalog *i18n.Catalog, created time.Time) card.SheetStyle {
	style := card.SheetStyle{Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF(), Created: created}
	for _, language := range catalog.Languages() {
		style.Lines = append(style.Lines, catalog.In(language).T("card.return"))
	}
	return style
}
