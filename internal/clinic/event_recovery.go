package clinic

// RecoveryMade says that the clinic has a recovery key, which stands on paper alone.
type RecoveryMade struct {
	First  int    `json:"first"` // the numbers of the groups that are asked back, from 1
	Second int    `json:"second"`
	Check  string `json:"check"`
}

// RecoveryConfirmed says that somebody gave the two groups back from the paper.
type RecoveryConfirmed struct {
	Check string `json:"check"` // of the key that was confirmed
}

func (RecoveryMade) Kind() string      { return "recovery.made" }
func (RecoveryConfirmed) Kind() string { return "recovery.confirmed" }
