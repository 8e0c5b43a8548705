package kiosk

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lobby"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// Kiosk is the lobby's screen: the flow, the scanner's decoder, and the pages.
type Kiosk struct {
	deps     Deps
	catalog  *i18n.Catalog
	settings kit.Settings
	flow     *lobby.Flow

	decoder *scan.Decoder
	letter  time.Time // when something other than a digit was typed last
	typed   burst     // digits that may be a person's or a scanner's

	look    *kit.Look // of header and footer
	root    *fyne.Container
	ground  *canvas.Rectangle
	header  *header
	footer  *footer
	frame   *fyne.Container // header and footer
	sheets  sheets
	sink    *kit.Sink
	pointer fyne.CanvasObject // hides the mouse pointer while it is shown

	size   fyne.Size
	screen lobby.Screen
	drawn  bool
	minute int64
	moving *fyne.Animation
}

// New builds every page once and shows the idle one. The settings' text scale
// is multiplied by what the window's size asks for.
func New(settings kit.Settings, catalog *i18n.Catalog, deps Deps) *Kiosk {
	k := &Kiosk{deps: deps.withDefaults(), catalog: catalog, settings: settings, look: kit.NewLook(settings)}
	k.flow = lobby.New(k.deps.Lobby)
	k.decoder = scan.New(k.deps.Scanner)
	k.ground = canvas.NewRectangle(k.look.Colour(kit.Paper))
	k.header = newHeader(k.look, k.deps.StaffDoor)
	k.footer = newFooter(k.look, k.press)
	k.frame = container(append(k.header.objects(), k.footer.objects()...)...)
	k.sheets = newSheets(settings, k)
	k.sink = k.newSink()
	k.root = k.stack()
	k.feed(lobby.Tick{})
	return k
}

func (k *Kiosk) stack() *fyne.Container {
	objects := []fyne.CanvasObject{k.ground, k.frame}
	for _, s := range k.sheets.all() {
		s.box.Hide()
		objects = append(objects, s.box)
	}
	objects = append(objects, k.sink)
	if k.deps.Ribbon != nil {
		objects = append(objects, k.deps.Ribbon)
	}
	k.pointer = kit.NewHidePointer()
	visible(k.pointer, k.deps.HidePointer)
	objects = append(objects, k.pointer)
	return &fyne.Container{Layout: frameLayout{k}, Objects: objects}
}

// Canvas is the object to put into the window.
func (k *Kiosk) Canvas() fyne.CanvasObject { return k.root }

// Hold takes the keyboard of the window's canvas for the scanner, and keeps it.
func (k *Kiosk) Hold(canvas fyne.Canvas) { k.sink.Hold(canvas) }

// Screen is what is on the screen now.
func (k *Kiosk) Screen() lobby.Screen { return k.screen }

// Configure changes what the clinic set about its lobby. Whoever is there goes on.
func (k *Kiosk) Configure(options lobby.Options) {
	options.Unattended = k.deps.Lobby.Unattended
	k.deps.Lobby = options
	k.flow.SetOptions(options)
	k.feed(lobby.Tick{})
}

// SetAttended says whether anybody is at the desk who hears of a person that is
// sent there. A kiosk begins as Deps.Lobby says.
func (k *Kiosk) SetAttended(on bool) {
	if on != k.deps.Lobby.Unattended {
		return
	}
	k.deps.Lobby.Unattended = !on
	k.Configure(k.deps.Lobby)
}

// Station is what a clinic set about its lobby's PC: see Deps.
type Station struct {
	Scanner     scan.Options
	Hours24     bool
	HidePointer bool
	Lines       map[string]string
}

// SetStation changes what the clinic set about its lobby's PC. Whoever is there
// goes on.
func (k *Kiosk) SetStation(to Station) {
	to.Scanner.Form = false
	if to.Scanner != k.deps.Scanner {
		k.deps.Scanner, k.decoder = to.Scanner, scan.New(to.Scanner)
	}
	k.deps.Hours24, k.deps.HidePointer, k.deps.Lines = to.Hours24, to.HidePointer, to.Lines
	visible(k.pointer, to.HidePointer)
	k.redraw()
}

// SetZone changes the zone that times are shown in.
func (k *Kiosk) SetZone(zone *time.Location) {
	k.deps.Zone = zone
	k.redraw()
}

// Restyle changes colours, text size or motion.
func (k *Kiosk) Restyle(settings kit.Settings) {
	k.settings = settings
	k.redraw()
}

// Listening says whether keys reach this program, as they do not while another
// one's window is in front. The screen says so rather than lose scans in silence.
func (k *Kiosk) Listening(on bool) {
	k.footer.away = !on
	k.redraw()
}

func (k *Kiosk) press(button lobby.Button) { k.feed(lobby.Press{Button: button}) }

func (k *Kiosk) pick(track clinic.TrackID) { k.feed(lobby.Pick{Track: track}) }

func (k *Kiosk) digit(value int) { k.feed(lobby.Digit{Value: value}) }
