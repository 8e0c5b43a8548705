package platform

import (
	"reflect"
	"strings"
	"testing"
)

func TestCleanStack(t *testing.T) {
	const stack = `panic: María Álvarez

goroutine 18 gp=0xc000 m=4 mp=0xc00 [running, locked to thread]:
runtime/debug.Stack()
	/home/juan/go/src/runtime/debug/stack.go:26 +0x5e
daybook/internal/ui/kit.(*Rows[...]).draw(0xc000012345, {0x1, 0x2})
	/home/juan/daybook/internal/ui/kit/rows.go:31 +0x1d
main.run.func1.2({0x5a2f60?, 0x6a4e10?})
	C:/Users/Juan/daybook/app/main.go:12 +0x25
daybook/internal/book.Do(...)
	/home/juan/daybook/internal/book/do.go:7
María Álvarez
	/home/juan/María.go:1
exit status 2
created by daybook/internal/platform.startPlayer in goroutine 1
	/home/juan/daybook/internal/platform/player.go:48 +0x9c

goroutine 1 [chan receive, 2 minutes]:
main.main()
	/home/juan/daybook/app/main.go:9 +0x20
`
	want := []string{
		"goroutine [running, locked to thread]",
		"runtime/debug.Stack", "\tdebug/stack.go:26",
		"daybook/internal/ui/kit.(*Rows[...]).draw", "\tkit/rows.go:31",
		"main.run.func1.2", "\tapp/main.go:12",
		"daybook/internal/book.Do", "\tbook/do.go:7",
		"created by daybook/internal/platform.startPlayer", "\tplatform/player.go:48",
		"goroutine [chan receive, 2 minutes]",
		"main.main", "\tapp/main.go:9",
	}
	if got := cleanStack(stack); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCleanStackEnds(t *testing.T) {
	stack := "goroutine 1 [running]:\n" + strings.Repeat("main.loop(0x1)\n\t/x/main.go:1 +0x1\n", 5000)
	if got := cleanStack(stack); len(got) != crashLines+1 || got[crashLines] != "..." {
		t.Errorf("a runaway stack keeps %d lines", len(got))
	}
}

func FuzzCleanStack(f *testing.F) {
	f.Add("goroutine 1 [running]:\nmain.f(0x1)\n\t/x/main.go:1 +0x1\n")
	f.Add("goroutine 0 [(0x]:")
	f.Add("goroutine 7 [chan receive (nil chan), 2 minutes]:\nmain.f(0x1)\n")
	f.Fuzz(func(t *testing.T, stack string) {
		for _, line := range cleanStack(stack) {
			if strings.Contains(line, "(0x") && !strings.HasPrefix(line, "\t") {
				t.Errorf("an argument was kept: %q", line)
			}
		}
	})
}
