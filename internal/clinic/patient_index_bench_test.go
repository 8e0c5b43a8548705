package clinic

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkSearch times what a key typed into the search costs among 5,000 patients,
// against listing all of them: the metric is the ratio, and
// the time of one key. A frame is 16,667 µs.
func BenchmarkSearch(b *testing.B) {
	x := PatientIndex{}
	for i := range 5000 {
		name := fmt.Sprintf("Álvarez-Núñez %d, María José", i)
		x.rows = append(x.rows, PatientRow{Patient: PatientID(fmt.Sprint(i)), Name: name, Number: fmt.Sprint(1000 + i)})
		x.folded = append(x.folded, Fold(name+" "+fmt.Sprint(1000+i)))
	}
	var typed, all time.Duration
	n := 0
	for b.Loop() {
		began := time.Now()
		x.Find("josé alv 49", PatientFilter{})
		middle := time.Now()
		x.Find("", PatientFilter{})
		typed, all, n = typed+middle.Sub(began), all+time.Since(middle), n+1
	}
	b.ReportMetric(float64(typed.Microseconds())/float64(n), "µs/key")
	b.ReportMetric(float64(typed)/float64(all), "search/everybody")
}
