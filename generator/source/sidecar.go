package source

import (
	"net/url"

	"golang.org/x/text/language"

	"dossier/generator/date"
	"dossier/generator/dossier"
	"dossier/generator/keys"
)

// readSidecar reads FILE.yaml. A key it cannot use is a Problem and says
// nothing; a file that is not YAML is a Problem and says nothing at all.
func readSidecar(name string, raw []byte) (dossier.Sidecar, []dossier.Problem) {
	var side dossier.Sidecar
	problems := keys.Read(keys.Document{File: folder + name + ".yaml", What: "a sidecar"}, raw,
		keys.Text("title", &side.Title),
		keys.Text("outlet", &side.Outlet),
		keys.Text("agency", &side.Agency),
		keys.List("byline", &side.Byline),
		keys.Text("dateline", &side.Dateline),
		keys.Text("section", &side.Section),
		keys.Checked("published", &side.Published, date.Valid, "is not an EDTF date", "write it as 2016-07-16, 2016-07 or [2015-12-15..2015-12-17]"),
		keys.Checked("captured", &side.Captured, date.Valid, "is not an EDTF date", "write it as 2016-07-16 or 2016-07"),
		keys.Checked("language", &side.Language, validLanguage, "is not a language tag", "write it as en, de or pt-BR"),
		keys.Checked("url", &side.URL, validURL, "is not a web address", "begin it with https://"),
	)
	return side, problems
}

func validLanguage(s string) bool {
	_, err := language.Parse(s)
	return err == nil
}

func validURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
