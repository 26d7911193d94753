package cli

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long work may take before a person is shown its progress.
const patience = time.Second

// progress shows how far a long piece of work is. It stays silent for short
// work, with --quiet, and when nobody is at the terminal.
type progress struct {
	t     *teller
	shown bool
	start time.Time
	stage string
	bar   *progressbar.ProgressBar
}

func (t *teller) newProgress() *progress {
	return &progress{t: t, shown: !t.quiet && t.interactive(), start: time.Now()}
}

// tell notes that done of total items of a stage are through.
func (p *progress) tell(stage string, done, total int) {
	if !p.shown || time.Since(p.start) < patience {
		return
	}
	if p.bar == nil || p.stage != stage {
		p.clear()
		p.stage = stage
		p.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(p.t.err),
			progressbar.OptionSetDescription("dossier: "+stage),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionEnableColorCodes(os.Getenv("NO_COLOR") == ""),
			progressbar.OptionClearOnFinish(),
		)
	}
	_ = p.bar.Set(done)
}

// clear takes the bar off the terminal.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}
