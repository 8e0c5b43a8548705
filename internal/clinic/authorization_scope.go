package clinic

import (
	"cmp"
	"slices"
)

// Scope is which visits an authorization covers: those of a program, and so of
// its level of care, those of some services, or everything. The zero Scope is
// everything, as in the records from before a scope could be named.
type Scope struct {
	Program  ProgramID   `json:"program,omitempty"`  // only visits of this program; "" is any
	Services []ServiceID `json:"services,omitempty"` // only blocks of these services; none is any
}

// Everything reports whether no visit lies outside.
func (s Scope) Everything() bool { return s.Program == "" && len(s.Services) == 0 }

// Covers reports whether a block of a session lies in the scope.
func (s Scope) Covers(session Session, block SessionBlock) bool {
	return (s.Program == "" || s.Program == session.Program) &&
		(len(s.Services) == 0 || slices.Contains(s.Services, block.Service))
}

// includes reports whether whatever lies in another scope lies in this one too.
func (s Scope) includes(other Scope) bool {
	if s.Program != "" && s.Program != other.Program {
		return false
	}
	if len(s.Services) == 0 {
		return true
	}
	return len(other.Services) > 0 && !slices.ContainsFunc(other.Services, func(id ServiceID) bool { return !slices.Contains(s.Services, id) })
}

// follows reports whether a scope can take the place of another: it holds all that
// the other did, or a whole program where the other named nothing at all.
func (s Scope) follows(other Scope) bool {
	return s.includes(other) || other.Everything() && len(s.Services) == 0
}

// compare puts the more specific scope first: services before a program, the
// fewer of them the earlier, and everything last.
func (s Scope) compare(other Scope) int {
	return cmp.Or(
		before(len(s.Services) > 0, len(other.Services) > 0),
		cmp.Compare(len(s.Services), len(other.Services)),
		before(s.Program != "", other.Program != ""),
	)
}

// tidy is the scope as the book keeps it: each service once.
func (s Scope) tidy() Scope {
	s.Services = slices.Compact(slices.Sorted(slices.Values(s.Services)))
	return s
}

// check refuses a program or a service that is not in the book.
func (s Scope) check(view View) error {
	if s.Program == "" && len(s.Services) > 0 {
		return refuse("no_such_program") // a service belongs to a program
	}
	if s.Program == "" {
		return nil
	}
	program, ok := view.Program(s.Program)
	if !ok {
		return refuse("no_such_program")
	}
	for _, id := range s.Services {
		if _, ok := program.serviceEver(id); !ok {
			return refuse("no_such_service")
		}
	}
	return nil
}
