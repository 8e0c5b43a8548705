package book

import "daybook/internal/clinic"

// InBuilding lists who is at the clinic now.
func (b *Book) InBuilding() (found []clinic.InBuilding, err error) {
	err = b.Read(func(v clinic.View) error {
		found, err = clinic.InBuildingAt(v, b.Now())
		return err
	})
	return found, err
}
