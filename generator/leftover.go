package generator

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"dossier/generator/dossier"
)

// A briefing or readable text is written aside, under a hidden name beside its
// own, and exchanged for the old one. When it is whole, its name says what was
// there and what is to come: should the program be killed in that moment, the
// next build knows the one and the other and removes them.
var aside = regexp.MustCompile(`^\.dossier-[0-9]+(?:-([0-9a-f]{12})-([0-9a-f]{12}))?$`)

// announce gives a finished file the name that says what it is for.
func announce(tmp string, old, fresh []byte) (string, error) {
	to := tmp + "-" + digest(old)[:12] + "-" + digest(fresh)[:12]
	if err := os.Rename(tmp, to); err != nil {
		return tmp, err
	}
	return to, nil
}

// abandoned is how old a file must be for its writer to be dead, where nothing
// else tells.
const abandoned = time.Hour

// clearLeftovers removes what killed builds were writing. What is neither the
// machine's old text nor its new one was saved by a person while the build was
// killed: that stays, and is told.
func (f folder) clearLeftovers(alone bool) []dossier.Problem {
	return append(f.clearLeftoversIn(briefingsDir, alone), f.clearLeftoversIn(sourcesDir, alone)...)
}

func (f folder) clearLeftoversIn(dir string, alone bool) []dossier.Problem {
	var problems []dossier.Problem
	top := f.path(dir)
	_ = filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // the census will tell
		case d.IsDir() && p != top && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case !d.Type().IsRegular() || !aside.MatchString(d.Name()) || !alone && !old(d):
			return nil
		}
		slash := path.Join(dir, filepath.ToSlash(p[len(top)+1:]))
		if problem := f.clearLeftover(slash); problem != nil {
			problems = append(problems, *problem)
		}
		return nil
	})
	return problems
}

func (f folder) clearLeftover(slash string) *dossier.Problem {
	known := aside.FindStringSubmatch(path.Base(slash))
	if known[1] != "" {
		raw, err := f.read(slash)
		if sum := digest(raw)[:12]; err == nil && sum != known[1] && sum != known[2] {
			return &dossier.Problem{
				File: slash, Message: "saved by a person in the moment in which a build was killed; no briefing holds it", Grave: true,
				Hint: "put what is missing into the briefing, then remove this file",
			}
		}
	}
	if err := os.Remove(f.path(slash)); err != nil {
		return &dossier.Problem{
			File: slash, Message: fmt.Sprintf("a build that was killed left this, and it cannot be removed: %v", err),
			Hint: "remove it; no briefing needs it",
		}
	}
	return nil
}

func old(d fs.DirEntry) bool {
	info, err := d.Info()
	return err == nil && time.Since(info.ModTime()) > abandoned
}
