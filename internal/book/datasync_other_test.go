//go:build !linux

package book

import "os"

func dataSync(file *os.File) error { return file.Sync() }
