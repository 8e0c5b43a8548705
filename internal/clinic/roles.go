package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// Role is what a member of staff does at the clinic.
type Role string

const (
	FrontDesk Role = "front_desk"
	Counselor Role = "counselor"
	Director  Role = "director"
	Deputy    Role = "deputy" // a front desk who may also let in temporary staff and merge records
)

// Act names what a command does, for the roles table.
type Act string

const (
	ActFound      Act = "found the book"
	ActLobby      Act = "use the lobby screen"
	ActSignIn     Act = "sign in"
	ActClock      Act = "doubt the clock"
	ActAttendance Act = "confirm, check out and undo"
	ActAttest     Act = "attest who sat in a block"
	ActCards      Act = "issue and revoke cards"
	ActPatients   Act = "add and change patients"
	ActMerge      Act = "merge and part patients"
	ActNotices    Act = "answer the lobby"
	ActPrograms   Act = "change programs and tracks"
	ActStaff      Act = "change staff accounts"
	ActTemporary  Act = "add temporary staff"
	ActSettings   Act = "change settings"
	ActRecovery   Act = "keep the recovery sheet"
	ActUnlock     Act = "choose how the book opens"
	ActBySheet    Act = "set a PIN by the recovery sheet"
	ActCopy       Act = "copy the book"
	ActGoLive     Act = "compare paper with the book"
	ActPayers     Act = "keep payers, coverage and authorizations"
	ActActivities Act = "keep activities outside the clinic"
	ActPeriods    Act = "close and reopen billing periods"
	ActCorrect    Act = "propose a correction"
	ActSettle     Act = "settle a correction"
	ActDocuments  Act = "make documents"
	ActExport     Act = "export everything"
	ActRetention  Act = "keep and remove old records"

	ActSchedule     Act = "close days, move and cancel sessions"
	ActAppointments Act = "book and cancel appointments"
)

// allowed is the roles table: who may do what at the desk. The lobby and
// Daybook itself stand in the second column, since they are nobody's role. A
// deputy may do all that the front desk may (see rolesOf).
var allowed = map[Act]struct {
	roles  []Role
	others []ActorKind
}{
	ActFound:      {nil, []ActorKind{System}},
	ActLobby:      {nil, []ActorKind{Lobby}},
	ActSignIn:     {nil, []ActorKind{System}},
	ActClock:      {nil, []ActorKind{System}},
	ActAttendance: {[]Role{FrontDesk, Counselor, Director}, nil},
	ActAttest:     {[]Role{FrontDesk, Counselor, Director}, nil},
	ActCards:      {[]Role{FrontDesk, Director}, nil},
	ActPatients:   {[]Role{FrontDesk, Director}, nil},
	ActMerge:      {[]Role{Deputy, Director}, nil},
	ActNotices:    {[]Role{FrontDesk, Counselor, Director}, nil},
	ActPrograms:   {[]Role{Director}, nil},
	ActStaff:      {[]Role{Director}, nil},
	ActTemporary:  {[]Role{Deputy, Director}, nil},
	ActSettings:   {[]Role{Director}, nil},
	ActRecovery:   {[]Role{Director}, nil},
	ActUnlock:     {[]Role{Director}, nil},
	ActBySheet:    {nil, []ActorKind{System}},
	ActCopy:       {nil, []ActorKind{System}},
	ActGoLive:     {[]Role{FrontDesk, Director}, nil},
	ActPayers:     {[]Role{FrontDesk, Director}, nil},
	ActActivities: {[]Role{FrontDesk, Counselor, Director}, nil},
	ActPeriods:    {[]Role{Director}, nil},
	ActCorrect:    {[]Role{FrontDesk, Counselor, Director}, nil},
	ActSettle:     {[]Role{Counselor, Director}, nil},
	ActDocuments:  {[]Role{FrontDesk, Counselor, Director}, nil},
	ActExport:     {[]Role{Director}, nil},
	ActRetention:  {[]Role{Director}, nil},

	ActSchedule:     {[]Role{FrontDesk, Director}, nil},
	ActAppointments: {[]Role{FrontDesk, Counselor, Director}, nil},
}

// Roles lists the roles in the order in which lists show them.
func Roles() []Role { return []Role{FrontDesk, Counselor, Deputy, Director} }

// rolesOf are the roles that may do an act.
func rolesOf(act Act) []Role {
	roles := allowed[act].roles
	if slices.Contains(roles, FrontDesk) {
		return append(slices.Clone(roles), Deputy)
	}
	return roles
}

// MayAs reports whether people of a role may do an act.
func MayAs(role Role, act Act) bool { return slices.Contains(rolesOf(act), role) }

// RoleRow is one line of the roles table as people read it.
type RoleRow struct {
	Act   Act
	Roles []Role
}

// RoleTable is who may do what at the desk: what most may do first.
func RoleTable() []RoleRow {
	var rows []RoleRow
	for act := range allowed {
		if roles := rolesOf(act); len(roles) > 0 {
			rows = append(rows, RoleRow{act, roles})
		}
	}
	slices.SortFunc(rows, func(a, b RoleRow) int {
		return cmp.Or(cmp.Compare(len(b.Roles), len(a.Roles)), cmp.Compare(a.Act, b.Act))
	})
	return rows
}

// Word is the act as the catalog names it: "settings.may." + word.
func (a Act) Word() string {
	return strings.Join(strings.FieldsFunc(string(a), func(r rune) bool { return r < 'a' || r > 'z' }), "_")
}

// ActorKind says what stands behind an act.
type ActorKind string

const (
	ByStaff ActorKind = "staff"
	Lobby   ActorKind = "lobby"  // a patient at the kiosk
	System  ActorKind = "system" // Daybook itself: founding, signing in, the demo's history
)

// Actor is who acts. Staff is set for ByStaff only.
type Actor struct {
	Kind  ActorKind
	Staff StaffID
}

// String writes the actor as entries keep it: "lobby", "system" or "staff:id".
func (a Actor) String() string {
	if a.Kind == ByStaff {
		return string(ByStaff) + ":" + string(a.Staff)
	}
	return string(a.Kind)
}

// ParseActor reads what String wrote.
func ParseActor(text string) Actor {
	if id, ok := cutStaff(text); ok {
		return Actor{Kind: ByStaff, Staff: id}
	}
	return Actor{Kind: ActorKind(text)}
}

func cutStaff(text string) (StaffID, bool) {
	prefix := string(ByStaff) + ":"
	if len(text) > len(prefix) && text[:len(prefix)] == prefix {
		return StaffID(text[len(prefix):]), true
	}
	return "", false
}

// Allowed reports whether the actor may do the act: the one place where
// Daybook decides it. A member of staff who left may do nothing. Daybook itself
// may do all that staff may, for the sample clinic's history.
//
// It knows no date: see AllowedOn.
func Allowed(view View, actor Actor, act Act) bool {
	row, known := allowed[act]
	if !known {
		return false
	}
	switch actor.Kind {
	case ByStaff:
		staff, ok := view.Staff(actor.Staff)
		return ok && !staff.Left && slices.Contains(rolesOf(act), staff.Role)
	case System:
		return slices.Contains(row.others, System) || len(row.roles) > 0
	default:
		return slices.Contains(row.others, actor.Kind)
	}
}

// AllowedOn is Allowed on a date: a temporary account ends by itself.
func AllowedOn(view View, actor Actor, act Act, date Date) bool {
	if actor.Kind == ByStaff {
		if staff, ok := view.Staff(actor.Staff); !ok || !staff.WorksOn(date) {
			return false
		}
	}
	return Allowed(view, actor, act)
}
