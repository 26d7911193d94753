// Dossier turns a shelf of sources into briefings and a site in which every
// printed sentence leads to the line it came from.
package main

import (
	"embed"
	"os"

	"dossier/generator/cli"
)

// The site's design travels inside the binary; a file of the same name in the
// dossier's own layouts, assets or i18n wins over it.
//
//go:embed all:layouts all:assets all:i18n
var design embed.FS

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, design))
}
