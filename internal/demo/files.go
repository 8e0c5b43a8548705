package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"daybook/internal/card"
)

// The names of what Populate writes beside the pictures. Only a sample clinic
// ever writes codes and PINs into files.
const (
	CardList     = "cards.csv" // number,code
	StaffList    = "staff.csv" // name,role,PIN
	CardSheet    = "cards.pdf"
	CommandSheet = "command-cards.pdf"
	Note         = "READ-ME.txt"
)

// commandFolder keeps the pictures of command cards apart from those of patients.
const commandFolder = "commands"

// modulePixels makes a card's picture 264 pixels wide.
const modulePixels = 8

// CardFile is the picture of a patient's card, by the patient's number.
func CardFile(folder, number string) string {
	return filepath.Join(folder, number+".png")
}

// RevokedCardFile is the picture of the card that a patient lost.
func RevokedCardFile(folder, number string) string {
	return filepath.Join(folder, number+"-revoked.png")
}

// CommandFile is the picture of a command card.
func CommandFile(folder string, command card.Command) string {
	return filepath.Join(folder, commandFolder, strings.ReplaceAll(command.String(), " ", "-")+".png")
}

// writeFiles writes everything that is printed or read beside the book.
func (p *populating) writeFiles() error {
	if err := os.MkdirAll(filepath.Join(p.folders.Cards, commandFolder), 0o700); err != nil {
		return fmt.Errorf("make the folder for the cards: %w", err)
	}
	for _, step := range []func() error{p.writePictures, p.writeCommands, p.writeSheets, p.writeLists, p.writeNote} {
		if err := step(); err != nil {
			return fmt.Errorf("write the sample cards: %w", err)
		}
	}
	return nil
}

func (p *populating) writePictures() error {
	for _, who := range p.cast.cardholders() {
		if err := writePicture(CardFile(p.folders.Cards, who.number), who.code); err != nil {
			return err
		}
		if who.lost != "" {
			if err := writePicture(RevokedCardFile(p.folders.Cards, who.number), who.lost); err != nil {
				return err
			}
		}
	}
	return nil
}

func writePicture(path string, code card.Code) error {
	picture, err := card.PNG(code, modulePixels)
	if err != nil {
		return err
	}
	return os.WriteFile(path, picture, 0o600)
}

func (p *populating) writeCommands() error {
	for _, command := range card.Commands() {
		if err := writePicture(CommandFile(p.folders.Cards, command), card.CommandCode(command)); err != nil {
			return err
		}
	}
	return nil
}

func (p *populating) writeSheets() error {
	style := p.options.Style
	style.Lines = append(style.Lines[:len(style.Lines):len(style.Lines)], p.inBoth("demo.card.sample"))
	var codes []card.Code
	for _, who := range p.cast.cardholders() {
		codes = append(codes, who.code)
	}
	var sheet bytes.Buffer
	if err := card.Sheet(&sheet, codes, style); err != nil {
		return err
	}
	if err := p.write(CardSheet, sheet.Bytes()); err != nil {
		return err
	}
	var commands bytes.Buffer
	if err := card.CommandSheet(&commands, p.commandCards(), p.options.Style); err != nil {
		return err
	}
	return p.write(CommandSheet, commands.Bytes())
}

// writeLists writes the codes and the PINs.
func (p *populating) writeLists() error {
	cards := [][]string{{"number", "code"}}
	for _, who := range p.cast.cardholders() {
		cards = append(cards, []string{who.number, string(who.code)})
	}
	staff := [][]string{{"name", "role", "PIN"}}
	for _, m := range p.cast.staff {
		staff = append(staff, []string{m.Name, string(m.Role), m.PIN})
	}
	if err := p.writeCSV(CardList, cards); err != nil {
		return err
	}
	return p.writeCSV(StaffList, staff)
}

func (p *populating) writeCSV(name string, rows [][]string) error {
	var out bytes.Buffer
	writer := csv.NewWriter(&out)
	if err := writer.WriteAll(rows); err != nil {
		return err
	}
	return p.write(name, out.Bytes())
}

func (p *populating) write(name string, data []byte) error {
	return os.WriteFile(filepath.Join(p.folders.Cards, name), data, 0o600)
}
