package keep

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"daybook/internal/book"
	"daybook/internal/journal"
)

// segmentEnding is how the name of a segment ends; before it stands its number.
const segmentEnding = ".tape"

func segmentName(number uint32) string { return fmt.Sprintf("%06d%s", number, segmentEnding) }

// segmentNumber is the number in a segment's name; 0 for other files.
func segmentNumber(name string) uint32 {
	digits, ok := strings.CutSuffix(name, segmentEnding)
	number, err := strconv.ParseUint(digits, 10, 32)
	if !ok || err != nil || segmentName(uint32(number)) != name {
		return 0
	}
	return uint32(number)
}

// openSegment is the segment that a tape writes. After anything goes wrong, what
// follows is a new one.
type openSegment struct {
	name    string
	file    tapeFile // nil while there is nothing to write, so that a stick can be ejected
	writer  journal.SegmentWriter
	keyring []byte
	size    int64 // that is safely on the disk
}

// write puts entries on the tape. When it returns nil, they outlive a power cut.
func (t *Tape) write(piece book.Stored) error {
	if s := t.segment; s != nil && (s.size >= t.sizes.segment || !bytes.Equal(s.keyring, piece.Keyring)) {
		t.segment = nil
		if err := s.rest(); err != nil {
			return err
		}
	}
	if t.segment != nil {
		if err := t.wake(t.segment); err != nil {
			return err
		}
		return t.append(t.segment, nil, piece.Entries)
	}
	segment, header, err := t.newSegment(piece)
	if err != nil {
		return err
	}
	t.segment = segment
	if err := t.append(segment, header, piece.Entries); err != nil {
		return err
	}
	return t.disk.SyncFolder(t.folder)
}

// rest closes the file until there is more to write.
func (s *openSegment) rest() error {
	if s.file == nil {
		return nil
	}
	file := s.file
	s.file = nil
	return file.Close()
}

// wake opens the file again, which the step found as it was left.
func (t *Tape) wake(s *openSegment) (err error) {
	if s.file == nil {
		s.file, err = t.disk.Append(filepath.Join(t.folder, s.name))
	}
	return err
}

// takeBack undoes what was written and not synced, as far as the disk lets it:
// after a sync that failed, what can be read there may never get onto the disk. A
// segment without anything safe in it goes: a full stick that is tried every few
// seconds must not fill with names.
func (t *Tape) takeBack(s *openSegment) {
	t.unsure[s.name] = s.size
	path := filepath.Join(t.folder, s.name)
	if s.size == 0 {
		s.rest() // it goes
		t.disk.Remove(path)
		return
	}
	t.disk.Truncate(path, s.size)
}

func (t *Tape) newSegment(piece book.Stored) (*openSegment, []byte, error) {
	first, _, err := journal.ParseKey(piece.Entries[0].Key)
	if err != nil {
		return nil, nil, err
	}
	number := segmentNumber(t.last) + 1
	delete(t.unsure, segmentName(number))
	writer, header, err := journal.NewSegment(journal.SegmentHeader{
		Book: t.book.ID(), Station: t.book.Station(), Number: number, FirstN: first, Keyring: piece.Keyring,
	})
	if err != nil {
		return nil, nil, err
	}
	name := segmentName(number)
	file, err := t.disk.Create(filepath.Join(t.folder, name))
	return &openSegment{name: name, file: file, writer: writer, keyring: piece.Keyring}, header, err
}

// append writes and syncs what begins with some bytes, and notes what the tape has
// then.
func (t *Tape) append(s *openSegment, data []byte, entries []book.StoredEntry) error {
	writer := s.writer
	for _, entry := range entries {
		var err error
		if data, err = writer.Append(data, entry.Key, entry.Value); err != nil {
			return err
		}
	}
	if err := writeSynced(s.file, data); err != nil {
		t.takeBack(s)
		return err
	}
	s.writer, s.size = writer, s.size+int64(len(data))
	t.last, t.lastSize = s.name, s.size
	for _, entry := range entries {
		if n, station, err := journal.ParseKey(entry.Key); err == nil {
			t.have.add(n, station)
		}
	}
	now := t.book.Now()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.status.Written = now
	return nil
}

func writeSynced(file tapeFile, data []byte) error {
	if _, err := file.Write(data); err != nil {
		return err
	}
	return file.Sync()
}
