// Package kit is what every screen of Daybook is made of: its colours, type and
// grid, and its own widgets, from the lobby's big buttons and the ring of the
// week to the desk's fields, lists, charts and week grid.
//
// Every constructor takes a *Look, which says in which colours, at which text
// size and with how much motion to draw. A screen is built once and updated in
// place by the widgets' setters; where a new text may need more room or a Look
// was changed, refreshing the screen's outermost object lays everything out
// again. Widgets are used on the window's own goroutine only.
package kit
