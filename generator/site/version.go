package site

import release "github.com/gohugoio/hugo/common/hugo"

// HugoVersion is the version of Hugo that renders the pages, "0.165.0".
func HugoVersion() string { return release.CurrentVersion.String() }
