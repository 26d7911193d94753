//go:build !unix

package main

import "time"

var began = time.Now()

// spent is the time that has passed; this system does not tell the process's
// own.
func spent() time.Duration { return time.Since(began) }
