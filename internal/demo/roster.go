package demo

import (
	"slices"
	"time"
)

// habit is how a patient keeps their appointments.
type habit int

const (
	steady  habit = iota
	tardy         // comes, but not on time
	wobbles       // misses many
)

// proof is how a patient without a card checks in.
type proof int

const (
	byCard proof = iota
	byNumber
	byDesk
)

// row is one invented patient. Weeks count from the first week of the story, 0,
// to the week it stops in, lastWeek.
type row struct {
	number, family, given, language string
	age                             int // in the year the story stops
	track                           trackKey
	days                            []time.Weekday
	habit                           habit
	from                            int // week of the admission
	proof                           proof
	leaves                          *leaving
	moves                           *move
	steps                           *stepping
	free                            []time.Weekday // for make-ups; none is every day
	holds                           []holdRow
	losesCard                       int  // the week in which the first card is lost; 0 is never
	callsIn                         bool // calls in sick on the day the story stops
	yesterday                       looseEnd
}

// looseEnd is what the last session before the story stops left undone, for the
// desk to find.
type looseEnd int

const (
	nothingLoose looseEnd = iota
	neverLeft             // confirmed, but nobody said when they left
	neverSeen             // checked out, but the desk never confirmed the arrival
)

// leaving ends a stay on a Thursday; a patient who comes back does so on a Monday.
type leaving struct {
	week, back int // back: 0 is never
	reason     string
}

// move is a planned switch of track, from a Monday on.
type move struct {
	week int
	to   trackKey
}

// stepping is a plan of fewer days on the way out, from a Monday on.
type stepping struct {
	week int
	days []time.Weekday
}

// holdRow is a note placed on a Monday.
type holdRow struct {
	week          int
	note          string
	until         int // days later; 0 is until released
	releasedAfter int // days; 0 is not yet
}

// lastWeek is the week in which the story stops; twelve whole ones, 0 to 11,
// lie behind it.
const lastWeek = 12

// roster is everybody the sample clinic treats or treated. The names are as
// people write them: accents, two family names, one letter, one name alone.
func roster() []row { return slices.Concat(daytimers(), eveningers(), comersAndGoers()) }

// The days that patients come on.
func early() []time.Weekday  { return []time.Weekday{time.Monday, time.Tuesday, time.Wednesday} }
func late() []time.Weekday   { return []time.Weekday{time.Tuesday, time.Wednesday, time.Thursday} }
func spread() []time.Weekday { return []time.Weekday{time.Monday, time.Wednesday, time.Thursday} }
func notWed() []time.Weekday { return []time.Weekday{time.Monday, time.Tuesday, time.Thursday} }
func four() []time.Weekday   { return append(early(), time.Thursday) }

func daytimers() []row {
	return []row{
		{number: "1001", family: "O", given: "Sun", language: "en", age: 34, days: early(), from: -2, steps: &stepping{week: 11, days: []time.Weekday{time.Monday, time.Wednesday}}},
		{number: "1002", family: "Castellanos Ibarra", given: "María Fernanda", language: "es", age: 41, days: four(), from: -1},
		{number: "1003", family: "Nguyễn", given: "Thị Ánh Tuyết", language: "en", age: 29, days: spread(), from: 0},
		{number: "1004", family: "Smith", given: "John", language: "en", age: 52, days: late(), from: 0, holds: []holdRow{{week: 12, note: "Consent form to sign"}}},
		{number: "1005", family: "Smith", given: "Joan", language: "en", age: 47, days: early(), from: 3, habit: tardy},
		{number: "1006", family: "Jean-Baptiste", given: "Widlène", language: "en", age: 38, days: spread(), from: 2},
		{number: "1007", family: "Warsame", given: "Abdirahman", language: "en", age: 26, days: early(), from: 1, yesterday: neverLeft},
		{number: "1008", family: "D’Angelo", given: "Rocco", language: "en", age: 58, days: late(), from: 5, habit: wobbles, free: late(), holds: []holdRow{{week: 11, note: "New insurance card, please copy"}}},
		{number: "1009", family: "Hernández", given: "Luis", language: "es", age: 33, days: early(), from: 0, yesterday: neverSeen},
		{number: "1010", family: "Brzęczyszczykiewicz-Nowakowska", given: "Katarzyna Małgorzata", language: "en", age: 44, days: spread(), from: 6},
		{number: "1011", family: "Washington", given: "Keisha", language: "en", age: 31, days: notWed(), from: 4},
		{number: "1012", family: "Ólafsdóttir", given: "Guðrún", language: "en", age: 63, days: four(), from: 7},
		{number: "1013", family: "Papadopoulos", given: "Nikolaos", language: "en", age: 49, days: late(), from: 5, habit: tardy, holds: []holdRow{{week: 6, note: "Emergency contact is out of date", releasedAfter: 2}}},
		{number: "1014", family: "Nakamura", given: "Emi", language: "en", age: 24, days: early(), from: 9},
		{number: "1015", family: "de la Cruz", given: "Ana Sofía", language: "es", age: 36, days: spread(), from: 2, callsIn: true},
		{number: "1016", family: "van der Meer", given: "Joost", language: "en", age: 55, days: early(), from: 10},
		{number: "1017", family: "Begum", given: "Nasreen", language: "en", age: 40, days: late(), from: 1, losesCard: 6},
		{number: "1018", family: "Begay", given: "Thomas", language: "en", age: 46, days: early(), from: 0, proof: byDesk},
		{number: "1019", family: "Kealoha", given: "Makana", language: "en", age: 28, days: notWed(), from: 6, habit: wobbles},
		{number: "1020", family: "Wulandari", language: "en", age: 35, days: spread(), from: 11},
		{number: "1021", family: "Xiong", given: "Pa Houa", language: "en", age: 22, days: early(), from: 5, habit: tardy, moves: &move{week: 13, to: evening}},
	}
}

func eveningers() []row {
	return []row{
		{number: "1022", family: "O’Shaughnessy", given: "Siobhán", language: "en", age: 39, track: evening, days: early(), from: -1, steps: &stepping{week: 12, days: []time.Weekday{time.Monday, time.Wednesday}}},
		{number: "1023", family: "Okonkwo-Ellis", given: "Chidera", language: "en", age: 30, track: evening, days: spread(), from: 0},
		{number: "1024", family: "Petrov", given: "Dmitri", language: "en", age: 51, track: evening, days: late(), from: 3},
		{number: "1025", family: "Müller", given: "Jürgen", language: "en", age: 60, track: evening, days: early(), from: 2},
		{number: "1026", family: "Fernandes", given: "João Pedro", language: "en", age: 27, track: evening, days: spread(), from: 4, habit: wobbles},
		{number: "1027", family: "Al-Khatib", given: "Layla", language: "en", age: 33, track: evening, days: late(), from: 7, holds: []holdRow{{week: 12, note: "Choose a time for the family session", until: 10}}},
		{number: "1028", family: "Ramírez Quispe", given: "Edwin", language: "es", age: 37, track: evening, days: early(), from: 1},
		{number: "1029", family: "Santos", given: "Maricel", language: "en", age: 45, track: evening, days: four(), from: 5},
		{number: "1030", family: "Singh", given: "Harpreet", language: "en", age: 42, track: evening, days: spread(), from: 8, proof: byNumber},
		{number: "1031", family: "St. Clair", given: "Renée", language: "en", age: 48, track: evening, days: late(), from: 9, habit: tardy},
		{number: "1032", family: "Yılmaz", given: "Elif", language: "en", age: 25, track: evening, days: early(), from: 10},
		{number: "1033", family: "Zapata", given: "Rosa Elena", language: "es", age: 56, track: evening, days: notWed(), from: 6},
		{number: "1034", family: "Featherstonehaugh", given: "Bartholomew", language: "en", age: 66, days: spread(), from: 0, moves: &move{week: 7, to: evening}},
	}
}

// comersAndGoers are discharged, back after a gap, or not here yet.
func comersAndGoers() []row {
	return []row{
		{number: "1035", family: "McAllister", given: "Duane", language: "en", age: 43, track: evening, days: spread(), from: -1, habit: wobbles, leaves: &leaving{week: 4, back: 9, reason: "Against advice"}},
		{number: "1036", family: "Haile", given: "Tsegaye", language: "en", age: 32, days: early(), from: -2, leaves: &leaving{week: 8, reason: "Completed"}},
		{number: "1037", family: "Cohen", given: "Mira", language: "en", age: 50, track: evening, days: late(), from: -1, leaves: &leaving{week: 10, reason: "Stepped down or transferred"}},
		{number: "1038", family: "Bell", given: "La’Toya", language: "en", age: 23, days: spread(), from: 1, habit: wobbles, leaves: &leaving{week: 6, reason: "Administrative (attendance)"}},
		{number: "1039", family: "Ortiz Ocasio", given: "José Luis", language: "es", age: 54, days: early(), from: 13},
		{number: "1040", family: "Tran", given: "Kevin", language: "en", age: 29, track: evening, days: spread(), from: 13},
	}
}
