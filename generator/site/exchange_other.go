//go:build !linux

package site

func exchange(dir, out string) error { return swap(dir, out) }
