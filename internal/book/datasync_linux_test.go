package book

import (
	"os"
	"syscall"
)

func dataSync(file *os.File) error { return syscall.Fdatasync(int(file.Fd())) }
