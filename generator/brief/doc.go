// Package brief composes briefings and keeps them: findings become a briefing,
// a briefing becomes Markdown, Markdown becomes a briefing again, and a file
// that a person has edited is brought up to date without losing a word of
// theirs.
//
// In come a source, its article and its findings (Compose), a Briefing (Write),
// a file's bytes (Read), or a file's bytes and a fresh Briefing (Update, and
// Explain, which only tells). Out come a Briefing, the bytes of a file, whose
// what is, and Problems. The grammar is pinned in
// docs/format.md; whatever does not follow it is a person's prose, which is
// kept and handed on, never dropped and never guessed at. All of it is pure:
// no file is opened here and no clock is read.
package brief
