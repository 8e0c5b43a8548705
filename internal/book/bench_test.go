package book

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// BenchmarkCheckIn times the commit of a check-in beside a bare 512-byte
// fdatasync on the same disk, taking turns, and reports the ratio of their
// medians. The aim is 4 at most.
func BenchmarkCheckIn(b *testing.B) {
	r := newRig(b)
	bare := newBareFile(b)
	lobby := clinic.Actor{Kind: clinic.Lobby}
	var commits, syncs []time.Duration
	date := clinic.NewDate(2026, 11, 16)
	for b.Loop() {
		for date = date.AddDays(1); date.Weekday() != time.Monday && date.Weekday() != time.Thursday; {
			date = date.AddDays(1)
		}
		r.clock.to(clinic.InstantOf(date, clinic.At(17, 40), r.Zone()))
		began := time.Now()
		events, err := r.Do(lobby, clinic.CheckIn{Patient: r.ana, Track: evening, Date: date, Via: clinic.ViaCard})
		commits = append(commits, time.Since(began))
		if err != nil || len(events) == 0 {
			b.Fatalf("check in on %s: %v, %v", date, events, err)
		}
		syncs = append(syncs, bare.write(b))
	}
	commit, sync := median(commits), median(syncs)
	b.ReportMetric(float64(commit.Microseconds()), "µs/commit")
	b.ReportMetric(float64(sync.Microseconds()), "µs/fdatasync")
	b.ReportMetric(float64(commit)/float64(sync), "commit/fdatasync")
}

// bareFile is what the disk costs without a book: 512 bytes and a sync.
type bareFile struct {
	file *os.File
	data [512]byte
	at   int64
}

func newBareFile(b *testing.B) *bareFile {
	file, err := os.OpenFile(filepath.Join(b.TempDir(), "bare"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { file.Close() })
	// As in a database, the file does not grow with every write.
	if _, err := file.Write(make([]byte, 1<<20)); err != nil {
		b.Fatal(err)
	}
	if err := file.Sync(); err != nil {
		b.Fatal(err)
	}
	return &bareFile{file: file}
}

func (f *bareFile) write(b *testing.B) time.Duration {
	f.data[0]++
	began := time.Now()
	if _, err := f.file.WriteAt(f.data[:], f.at%(1<<20)); err != nil {
		b.Fatal(err)
	}
	if err := dataSync(f.file); err != nil {
		b.Fatal(err)
	}
	f.at += 512
	return time.Since(began)
}

func median(all []time.Duration) time.Duration {
	sorted := slices.Clone(all)
	slices.Sort(sorted)
	return sorted[len(sorted)/2]
}

// BenchmarkScan times everything a scan asks of the book: the judgement and,
// where one follows, the commit.
func BenchmarkScan(b *testing.B) {
	r := newRig(b)
	for b.Loop() {
		if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); err != nil {
			b.Fatal(err)
		}
	}
}
