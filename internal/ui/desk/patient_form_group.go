package desk

import (
	"slices"

	"daybook/internal/clinic"
)

// fillGroups offers the groups of the chosen track, where people sit in more than
// one room. The patient's own is chosen; nobody has one by chance.
func (f *patientForm) fillGroups() {
	f.groups = nil
	words := []string{f.shell.t("patients.form.group_first")}
	f.groups = append(f.groups, "")
	if i := f.track.One(); i >= 0 && i < len(f.tracks) {
		pattern, _ := f.tracks[i].PatternOn(f.shell.deps.Book.Today())
		for _, block := range pattern.Blocks {
			for _, group := range block.Groups {
				if group.ID != "" && !slices.Contains(f.groups, group.ID) {
					f.groups = append(f.groups, group.ID)
					words = append(words, f.shell.groupName(group))
				}
			}
		}
	}
	if len(f.groups) == 2 { // a single room is nothing to choose
		f.groups = f.groups[:1]
	}
	f.group.SetWords(words[:len(f.groups)]...)
	f.group.Choose(max(0, slices.Index(f.groups, f.plan.Group)))
	show(f.group, f.admit.Ticked() && len(f.groups) > 1)
}

// groupName is what people call a group: its own name, or its room.
func (s *shell) groupName(group clinic.Group) string {
	if group.Name != "" {
		return group.Name
	}
	return s.t("patients.form.room", map[string]any{"Room": group.Room})
}

func (f *patientForm) chosenGroup() clinic.GroupID {
	if i := f.group.One(); i >= 0 && i < len(f.groups) {
		return f.groups[i]
	}
	return ""
}
