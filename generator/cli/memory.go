package cli

import (
	"os"
	"runtime/debug"

	"dossier/generator"
)

// The memory beyond which garbage is collected at once rather than when as
// much again has gathered: so much in all, or for a large dossier so much for
// each of its sources. It is no limit on what can be built, only on what is
// left lying about.
const (
	roomy     = 620 << 20
	perSource = 62 << 10
)

// tidily makes a build do with little memory, unless the environment says how
// much it may take.
func tidily(opts generator.Options) generator.Options {
	if os.Getenv("GOMEMLIMIT") != "" {
		return opts
	}
	debug.SetMemoryLimit(roomy)
	tell := opts.Progress
	opts.Progress = func(stage string, done, total int) {
		if stage == "reading" {
			debug.SetMemoryLimit(max(roomy, int64(total)*perSource))
		}
		tell(stage, done, total)
	}
	return opts
}
