// Package understand reads one cleaned article closely and finds who and what
// it names, who said what, what happened when, which sentences belong to which
// theme, and which of the source's own sentences carry the story.
//
// In come a Source (its text), the Article made from it (which paragraphs are
// reporting) and the themes with their terms; out come Findings, every one
// with the span of source text it stands on. Only the article's passages are
// read: captions, comments and other furniture never become findings.
//
// It refuses to guess. A speaker who cannot be told stays empty. A date that
// does not follow from the text is left out, and no year is ever supplied that
// the source (or its proven publication date) does not give. Nothing is
// paraphrased: every sentence it returns is the source's own, byte for byte.
//
// All of it is rules over plain text, linear in its length. The words the
// rules know (abbreviations, verbs, starters) are data, one folder a language.
package understand
