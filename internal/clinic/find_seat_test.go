package clinic

import "testing"

func TestFindSeat(t *testing.T) {
	seats := []SheetSeat{
		{Name: "Álvarez-Núñez, María José", Number: "1010"}, {Name: "Chen, Wei", Number: "101"}, {Name: "Rivera, Ana", Number: "102"}, {Name: "Wei, Anna", Number: "7"},
	}
	for typed, want := range map[string]int{
		"101": 1, "1010": 0, "1": 0, "102": 2, "7": 3, "alv": 0, "ÁLV": 0, "riv": 2, "wei": 3, "jose": 0, " chen ": 1, "ana": 2,
		"": -1, "9": -1, "vera": -1,
	} {
		got, ok := FindSeat(seats, typed)
		if ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: expected %d, got %d, %v", typed, want, got, ok)
		}
	}
}
