// Package preset holds the programs that a clinic can start from, as data in
// assets/presets: five that are run as they are described, each to be changed and
// saved as the clinic's own. Numbers that no description gives are marked in the
// files as ours.
package preset
