// Make writes a dossier of made-up articles into a folder.
//
//	go run ./generator/internal/synth/make -n 1000 -seed 1 DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"dossier/generator/internal/synth"
)

func main() {
	var d synth.Dossier
	flag.IntVar(&d.Sources, "n", 200, "how many `articles`")
	flag.Uint64Var(&d.Seed, "seed", 1, "another seed makes other articles")
	flag.IntVar(&d.Themes, "themes", synth.DefaultThemes, fmt.Sprintf("how many themes, up to %d", synth.MaxThemes()))
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: make [-n ARTICLES] [-seed SEED] [-themes THEMES] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := d.Write(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "dossier:", err)
		os.Exit(1)
	}
}
