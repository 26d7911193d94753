// Package date reads the words of time in running English text and the dates in
// the heads of pages in any language, resolves them against a reference, and
// keeps dates as EDTF.
//
// Four things are here, each usable without the others:
//
//   - Find marks every expression of time in a text (“June 22, 2013”, “this
//     Friday, December 18”, “July 14 and 15”, “last month”, “yesterday”) with
//     its place and its parsed Shape. Resolve turns one into an EDTF string,
//     given what is known of the time of writing or speaking.
//   - Isolated finds the full dates of a short text such as stands by a headline,
//     in the languages and forms that pages write; InAddress the one that an
//     address holds; ReadField reads a field that is one date.
//   - Parse, Valid, Bounds, Compare and Words work on EDTF strings (Library of
//     Congress, Extended Date/Time Format 2019; ISO 8601-2): days, months,
//     years, seasons, “~”, intervals “a/b”, one-of “[a..b]”, and dates without
//     a year such as “XXXX-05-25”.
//   - Offices finds mentions of people in the offices they held (“US President
//     Barack Obama”), which bound the time at which a text was written.
//
// It refuses to guess. An expression without a year stays without one unless a
// reference decides it; a weekday alone means nothing without a reference; a
// numeric date that could be read two ways (03/04/2015) is no date; “recently”
// and “in recent years” are not expressions. When the reference leaves several
// days open and they disagree, the answer is all of them, as one-of, or none. A
// number is a year only when the words around it say so, and no decade or year
// before our era is a date.
//
// Offsets are bytes. Everything is linear in the text. The names of months and
// days and the small words around them are data, one file a language.
package date
