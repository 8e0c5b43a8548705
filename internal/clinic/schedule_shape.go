package clinic

// ShapeOf sums up a weekly pattern under a program's services: what counts, what
// is a break, and the days on which anything counts. Minutes of a block belong
// to the day on which it starts.
func ShapeOf(program Program, pattern Pattern) WeekShape {
	var shape WeekShape
	for _, block := range pattern.Blocks {
		service, known := program.Service(block.Service)
		day, minutes := int(block.Weekday), int(block.End-block.Start)
		if !known || !block.sound() {
			continue
		}
		switch {
		case service.Counts:
			shape.Counting += minutes
			shape.ByWeekday[day] += minutes
		case service.Pauses():
			shape.Breaks += minutes
		}
	}
	for _, minutes := range shape.ByWeekday {
		if minutes > 0 {
			shape.Days++
		}
	}
	return shape
}

// Pauses reports whether a service is a break. Services of before the kinds were
// known have none: what does not count was a break then.
func (s Service) Pauses() bool { return s.Kind == KindBreak || s.Kind == "" && !s.Counts }

// minutesOn is what the shape holds on the days of a plan.
func (w WeekShape) minutesOn(plan Plan) int {
	total := 0
	for day, minutes := range w.ByWeekday {
		if plan.Expects(weekday(day)) {
			total += minutes
		}
	}
	return total
}
