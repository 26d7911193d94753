package generator

import (
	"path"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/editor"
)

// desk is what people wrote around the sources: the configuration, the home
// page, the themes and the profiles of people.
type desk struct {
	folder
	opts     Options
	config   editor.Config
	home     editor.Home
	themes   []dossier.Theme
	profiles []dossier.Profile
}

// openDesk reads everything of the dossier but the sources and briefings.
func openDesk(opts Options, report *Report) (*desk, error) {
	f, err := openFolder(opts.Root)
	if err != nil {
		return nil, err
	}
	d := &desk{folder: f, opts: opts}
	note := func(problems []dossier.Problem) { report.Problems = append(report.Problems, problems...) }

	raw, err := d.read(configFile)
	if err != nil {
		return nil, err
	}
	var problems []dossier.Problem
	d.config, problems = editor.ParseConfig(configFile, raw)
	note(problems)
	if opts.BaseURL != "" {
		d.config.BaseURL = opts.BaseURL
	}

	if raw, err = d.read(homeFile); err != nil {
		return nil, err
	}
	d.home, problems = editor.ParseHome(homeFile, raw)
	note(problems)
	if err := d.readThemes(note); err != nil {
		return nil, err
	}
	return d, d.readProfiles(note)
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
		raw, err := d.read(file)
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
