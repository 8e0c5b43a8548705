// Package clinic is the domain of Daybook: what a clinic that runs an intensive
// outpatient program (IOP) knows, decides and counts.
//
// It is pure. It reads no clock, no file and no random source of its own: a
// command's Decide receives them in an Env, everything else is a function of
// its arguments. Instants are UTC; schedules are local wall time; a visit keeps
// the service date and the zone it was made in for ever.
package clinic
