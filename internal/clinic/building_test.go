package clinic

import (
	"slices"
	"testing"
)

func (d *clinicDay) inside() []string {
	d.t.Helper()
	found, err := InBuildingAt(d, d.now)
	if err != nil {
		d.t.Fatalf("who is inside: %v", err)
	}
	var names []string
	for _, in := range found {
		name := in.Name
		if !in.Over.IsZero() {
			name += " (over)"
		}
		names = append(names, name)
	}
	return names
}

func (d *clinicDay) wantInside(when string, want ...string) {
	d.t.Helper()
	if got := d.inside(); !slices.Equal(got, want) {
		d.t.Fatalf("%s: expected %q in the building, got %q", when, want, got)
	}
}

func TestWhoIsInTheBuilding(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Ångström", "3", daytime)
	d.clock(8, 0)
	d.wantInside("before anybody came")
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.pick("cy", daytime)
	d.wantInside("two came", "Alvarez, Ana", "Ångström, Cy")
	d.clock(9, 30)
	d.do(atDesk, SetModality{Ref: d.ref("cy", daytime), Modality: Telehealth})
	d.wantInside("one of them by telehealth", "Alvarez, Ana")
	d.do(atDesk, SetModality{Ref: d.ref("cy", daytime), Modality: InPerson})
	d.clock(10, 0)
	d.leave("cy")
	d.wantInside("one left", "Alvarez, Ana")
	d.clock(17, 50)
	d.pick(ben, evening)
	d.wantInside("one never scanned out", "Brown, Ben", "Alvarez, Ana (over)")
	d.at(monday.AddDays(1), 0, 30)
	d.wantInside("after midnight nobody who only forgot")
}

func TestWhomACounselorSawLeaveIsNotInTheBuilding(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	visit := d.visit(ana, daytime)
	block := visit.Session.Blocks[0]
	d.now = block.End
	d.do(inGroup, Attest{Ref: d.ref(ana, daytime), Attestation: Attestation{Block: block.Block, Present: true, To: block.End.Add(-block.End.Sub(block.Start) / 2)}})
	d.wantInside("seen leaving in the first block")
}

func TestARoomStandsBesideWhoIsInIt(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 10)
	d.pick(ana, daytime)
	visit := d.visit(ana, daytime)
	visit.Session.Blocks[0].Groups = []Group{{ID: "a", Room: "Oak"}, {ID: "b", Room: "Elm"}}
	visit.Group = "b"
	d.visits[visit.Visit] = visit
	found, err := InBuildingAt(d, d.now)
	if err != nil || len(found) != 1 || found[0].Room != "Elm" || found[0].Track.Text != "daytime" || !found[0].Since.Equal(d.now) {
		t.Errorf("got %+v, %v", found, err)
	}
	d.broken = errDisk
	if _, err := InBuildingAt(d, d.now); err == nil {
		t.Error("a disk that does not answer is an empty building")
	}
}
