package clean

// The kinds of signs. Their names stand in weights.txt; “word” ones are of one
// language and are now and then withheld while learning, and so are “case”
// ones, so that the rest learns to do without.
var (
	kSize, kSizeEnd                          = kind("size"), kind("size ends")
	kWidth, kCaps, kCapsSize                 = kind("width"), kind("case share"), kind("case share size")
	kDigits, kCommas, kStops, kJoins         = kind("digits"), kind("commas"), kind("stops"), kind("case joins")
	kFirst, kLast, kFirstLast                = kind("case first"), kind("case last"), kind("case first last size")
	kMarks, kMarksSize, kDated               = kind("marks"), kind("marks size"), kind("dated size")
	kCue, kCueSize, kForm                    = kind("cue"), kind("cue size"), kind("form")
	kGap, kGaps                              = kind("gap size"), kind("gaps")
	kTwice, kTwiceAt                         = kind("twice size"), kind("twice first")
	kTriple                                  = kind("kinds")
	kTripleUp, kTripleDown                   = kind("kinds up"), kind("kinds down")
	kPart, kPartSize                         = kind("parts"), kind("parts size")
	kTitle, kTitleNear, kTopic               = kind("title words"), kind("title near"), kind("topic size")
	kAbove, kBelow, kBoth                    = kind("above"), kind("below"), kind("above below size")
	kSaidUp, kSaidDown, kSaidAll             = kind("said before"), kind("said after"), kind("said of all")
	kPlace, kPlaceSize                       = kind("place"), kind("place size")
	kHead, kHeadSaid                         = kind("head"), kind("head said")
	kRemark, kRemarkSize                     = kind("remark"), kind("remark size")
	kUnderTitle, kUnderSaid                  = kind("under title"), kind("under title said")
	kSigned, kSignedDown                     = kind("signed above"), kind("signed below")
	kGuess, kGuessNear, kGuessFrom, kGuessTo = kind("guess"), kind("guess near"), kind("guess from"), kind("guess to")
	kStart                                   = kind("start")
	kRun                                     = kind("labels around")
	kWord, kLine, kFirstWord, kLastWord      = kind("word"), kind("word line"), kind("word first"), kind("word last")
	kTwoWords, kUnder, kOver                 = kind("word two"), kind("word under"), kind("word over")
)

// families of signs that are said of neighbours too, by their distance.
var (
	beside     = []int{-3, -2, -1, 1, 2, 3}
	kSizeAt    = kindsAt("size", beside)
	kCueAt     = kindsAt("cue", beside)
	kLastAt    = kindsAt("case last", beside)
	kTwiceNear = kindsAt("twice", beside)
	kFormAt    = kindsAt("form", beside)

	reaches   = []int{3, 8, 20, 60}
	kSaidIn   = kindsAt("said", reaches)
	kSaidBack = kindsAt("said back", reaches)
	kSaidOn   = kindsAt("said on", reaches)
	kTwiceIn  = kindsAt("twice in", reaches)

	kPartFrom = kindsAt("from part", []int{0, 1, 2, 3})
	kPartTo   = kindsAt("to part", []int{0, 1, 2, 3})
)
