// Command train teaches the classifier of generator/clean what reporting looks
// like:
//
//	go run ./generator/clean/train [-folds] FOLDER
//
// FOLDER holds annotated pages as generator/internal/board describes them; those
// that stand there as text are learned from. It writes weights.txt, or what -o
// names, and the same folder gives the same bytes. With -folds it writes
// nothing: five times a fifth of the hosts is kept from learning and cleaned by
// what the others taught; printed are, by set, precision, recall and F1 of the
// whole of Clean, in the pages' own words and in a made-up language.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	folds := flag.Bool("folds", false, "measure by hosts that were not learned from; write nothing")
	out := flag.String("o", "generator/clean/weights.txt", "where the weights go")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: train [flags] FOLDER")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *out, *folds); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(folder, out string, folds bool) error {
	a := newAlphabet()
	pages, err := readPages(folder, a)
	if err != nil {
		return err
	}
	if folds {
		measureFolds(pages, a)
		return nil
	}
	model := fit(pupilsOf(pages), a).model(a)
	return os.WriteFile(out, []byte(model.Write(heading(pages), a.namesBySign())), 0o644)
}
