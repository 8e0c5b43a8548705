package preset

import (
	"fmt"
	"slices"
	"time"

	"daybook/internal/clinic"
)

// track draws a track with one group of people, the same in all its blocks.
func (b *builder) track(key string, t track) (clinic.Track, error) {
	if err := t.Name.check(key+".name", true); err != nil {
		return clinic.Track{}, err
	}
	if !slices.Contains(clinic.Marks(), clinic.Mark(t.Mark)) {
		return clinic.Track{}, fmt.Errorf("%s.mark: there is no mark %q", key, t.Mark)
	}
	if t.AgeFrom < 0 || t.AgeBelow < 0 || t.AgeBelow > 130 || t.AgeBelow > 0 && t.AgeBelow <= t.AgeFrom {
		return clinic.Track{}, fmt.Errorf("%s.age_below: the ages leave nobody", key)
	}
	if t.Capacity < 0 || t.Capacity > 1000 {
		return clinic.Track{}, fmt.Errorf("%s.capacity: %d is no number of places", key, t.Capacity)
	}
	id, err := clinic.NewID[clinic.TrackID](b.random)
	if err != nil {
		return clinic.Track{}, err
	}
	group, err := clinic.NewID[clinic.GroupID](b.random)
	if err != nil {
		return clinic.Track{}, err
	}
	pattern := clinic.Pattern{From: b.from}
	for i, meeting := range t.Meetings {
		blocks, err := b.meeting(fmt.Sprintf("%s.meetings[%d]", key, i), meeting, clinic.Group{ID: group, Capacity: t.Capacity})
		if err != nil {
			return clinic.Track{}, err
		}
		pattern.Blocks = append(pattern.Blocks, blocks...)
	}
	if !pattern.Sound() {
		return clinic.Track{}, fmt.Errorf("%s.meetings: two of them are at once, or one ends after a day and a night", key)
	}
	return clinic.Track{
		ID: id, Label: t.Name.label(), Mark: clinic.Mark(t.Mark), AgeFrom: t.AgeFrom, AgeBelow: t.AgeBelow,
		Patterns: []clinic.Pattern{pattern},
	}, nil
}

// meeting places the blocks one after the other on each of its days.
func (b *builder) meeting(key string, m meeting, group clinic.Group) ([]clinic.Block, error) {
	if len(m.Days) == 0 || len(m.Blocks) == 0 {
		return nil, fmt.Errorf("%s: it has no days or no blocks", key)
	}
	var blocks []clinic.Block
	for _, name := range m.Days {
		day, known := weekdays[name]
		if !known {
			return nil, fmt.Errorf("%s.days: there is no day %q", key, name)
		}
		at := clinic.ClockTime(m.Start)
		for i, each := range m.Blocks {
			made, err := b.block(fmt.Sprintf("%s.blocks[%d]", key, i), each, day, at, group)
			if err != nil {
				return nil, err
			}
			at = made.End
			blocks = append(blocks, made)
		}
	}
	return blocks, nil
}

func (b *builder) block(key string, x block, day time.Weekday, at clinic.ClockTime, group clinic.Group) (clinic.Block, error) {
	service, known := b.services[x.Service]
	if !known {
		return clinic.Block{}, fmt.Errorf("%s.service: there is no service %q", key, x.Service)
	}
	if x.Length == 0 {
		return clinic.Block{}, fmt.Errorf("%s.length: a block lasts some minutes", key)
	}
	if err := x.Topic.check(key+".topic", x.Topic != words{}); err != nil {
		return clinic.Block{}, err
	}
	id, err := clinic.NewID[clinic.BlockID](b.random)
	if err != nil {
		return clinic.Block{}, err
	}
	made := clinic.Block{
		ID: id, Weekday: day, Start: at, End: at + clinic.ClockTime(x.Length), Service: service, Topic: x.Topic.label().In(b.language),
	}
	if b.kindOf(x.Service) != string(clinic.KindBreak) {
		made.Groups = []clinic.Group{group}
	}
	return made, nil
}

func (b *builder) kindOf(key string) string {
	at := slices.IndexFunc(b.file.Services, func(s service) bool { return s.Key == key })
	return b.file.Services[at].Kind
}
