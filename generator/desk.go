package generator

import (
	"path"
	"strings"

	"dossier/generator/cache"
	"dossier/generator/dossier"
	"dossier/generator/editor"
	"dossier/generator/page"
)

// desk is what people wrote around the sources: the configuration, the home
// page, the themes and the profiles of people. Around it lies what the last
// build left.
type desk struct {
	folder
	opts     Options
	config   editor.Config
	home     editor.Home
	themes   []dossier.Theme
	profiles []dossier.Profile

	words       page.Words
	program     dossier.Key
	key         dossier.Key // of the program and everything that was read here
	themesKey   dossier.Key // of what finds passages
	titlesKey   dossier.Key // of what the themes are called
	profilesKey dossier.Key // of the names that profiles claim
	parts       []string    // what goes into key
	exports     *exports    // nil before they were read

	pen    pen
	cache  *cache.Cache
	ledger *ledger // of the last complete build by this program; nil without one
}

// openDesk reads everything of the dossier but the sources and briefings.
func openDesk(opts Options, report *Report) (*desk, error) {
	f, err := openFolder(opts.Root)
	if err != nil {
		return nil, err
	}
	d := &desk{folder: f, opts: opts, cache: cache.InMemory()}
	note := func(problems []dossier.Problem) { report.Problems = append(report.Problems, problems...) }

	raw, err := d.part(configFile)
	if err != nil {
		return nil, err
	}
	var problems []dossier.Problem
	d.config, problems = editor.ParseConfig(configFile, raw)
	note(problems)
	if opts.BaseURL != "" {
		d.config.BaseURL = opts.BaseURL
	}

	if raw, err = d.part(homeFile); err != nil {
		return nil, err
	}
	d.home, problems = editor.ParseHome(homeFile, raw)
	note(problems)
	if err := d.readThemes(note); err != nil {
		return nil, err
	}
	if err := d.readProfiles(note); err != nil {
		return nil, err
	}
	return d, d.seal(report)
}

// part reads a file that a person wrote, and lets it count for the key.
func (d *desk) part(file string) ([]byte, error) {
	raw, err := d.read(file)
	d.parts = append(d.parts, file, string(raw))
	return raw, err
}

// seal takes the keys of what was read.
func (d *desk) seal(report *Report) error {
	var err error
	if d.program, err = programKey(); err != nil {
		return err
	}
	if d.opts.Design != nil {
		if d.words, err = d.readWords(report); err != nil {
			return err
		}
	}
	var terms, titles, names []string
	for _, t := range d.themes {
		terms = append(terms, t.ID, t.Title, strings.Join(t.Terms, "\x00"), strings.Join(t.Exclude, "\x00"))
		titles = append(titles, t.ID, t.Title)
	}
	for _, p := range d.profiles {
		names = append(names, p.Name, strings.Join(p.Aliases, "\x00"))
	}
	d.themesKey, d.titlesKey, d.profilesKey = dossier.KeyOf(terms...), dossier.KeyOf(titles...), dossier.KeyOf(names...)
	d.key = dossier.KeyOf(append(d.parts, d.program.String(), d.opts.BaseURL, d.out())...)
	return nil
}

func (d *desk) readThemes(note func([]dossier.Problem)) error {
	return d.eachPage(themesDir, func(file string, raw []byte) {
		theme, problems := editor.ParseTheme(file, raw)
		note(problems)
		if theme.ID != "" {
			d.themes = append(d.themes, theme)
		}
	})
}

func (d *desk) readProfiles(note func([]dossier.Problem)) error {
	return d.eachPage(peopleDir, func(file string, raw []byte) {
		profile, problems := editor.ParseProfile(file, raw)
		note(problems)
		if profile.ID != "" {
			d.profiles = append(d.profiles, profile)
		}
	})
}

// eachPage hands every Markdown file below dir to use, sorted by name.
func (d *desk) eachPage(dir string, use func(file string, raw []byte)) error {
	names, err := d.list(dir, isMarkdown)
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "_") {
			continue // Hugo's name for a folder's own page
		}
		file := path.Join(dir, name)
		raw, err := d.part(file)
		if err != nil {
			return err
		}
		use(file, raw)
	}
	return nil
}

// titles maps theme IDs to what the themes are called.
func (d *desk) titles() map[string]string {
	titles := make(map[string]string, len(d.themes))
	for _, t := range d.themes {
		titles[t.ID] = t.Title
	}
	return titles
}
