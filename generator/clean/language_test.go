package clean

import (
	"strings"
	"testing"
)

// What an original declares of its language decides where its words do not,
// and not where they do.
func TestDeclaredLanguage(t *testing.T) {
	const english = "The council said on Monday that the pier at the old harbour would close for repairs in May and that it would be open again by the end of the year.\n"
	for _, c := range []struct{ text, declared, want string }{
		{"Bru stengt\nBrua over fjorden er stengt i dag.\n", "nb-NO", "nb"},
		{"Bru stengt\nBrua over fjorden er stengt i dag.\n", "", ""},
		{english, "fr", "en"},
		{english, "", "en"},
	} {
		s := textSource("a.txt", c.text)
		s.Declared.Language = c.declared
		if a, _ := Clean(s); a.Language != c.want {
			t.Errorf("%q declared as %q is read as %q", c.text, c.declared, a.Language)
		}
	}
}

// A language is named when its function words run through enough text, and
// left open otherwise: a list of products is in none.
func TestLanguage(t *testing.T) {
	for _, c := range []struct{ proves, text, want string }{
		{"English whose letters mislead a count of letter runs", "How to keep bees in a small garden\nIf you are new to it, you will want to know what bees need before you buy them. Look for a spot out of the wind. Keep a bowl of water by the hive, and do not stand in front of it when they come home.\nYou do not need to be rich to do so, but you do need to be calm.\n", "en"},
		{"German", "Neue Brücke über den Fluss eröffnet\nDie neue Brücke über den Fluss ist am Montag für den Verkehr geöffnet worden, wie die Stadt mitteilte.\nDer Bau hat nach Angaben der Verwaltung zwei Jahre gedauert und war teurer als geplant.\n", "de"},
		{"Italian", "Riapre il ponte sul fiume\nIl nuovo ponte sul fiume è stato aperto al traffico lunedì, ha detto il sindaco della città.\nI lavori sono durati più di due anni e il costo è stato il doppio di quello che era previsto.\n", "it"},
		{"Japanese, by its script", "新しい橋が開通\n市長は月曜日、新しい橋が今月末に開通すると発表しました。工事は二年以上かかり、費用は当初の予定の二倍になりました。\n", "ja"},
		{"too little text", "Closed today\nThe shop is closed today, we are back on Monday.\n", ""},
		{"names and numbers without sentences", "Prices\n" + strings.Repeat("Kettle Standard Steel Litre Watt Model Extra Plus.\n", 8), ""},
	} {
		a, _ := Clean(textSource("a.txt", c.text))
		if a.Language != c.want {
			t.Errorf("%s: language %q, want %q", c.proves, a.Language, c.want)
		}
	}
}

// A reader is told, once, why little is found in a source of another language.
func TestForeignSourceIsNamed(t *testing.T) {
	s := textSource("bruecke.txt", "Neue Brücke über den Fluss eröffnet\nDie neue Brücke über den Fluss ist am Montag für den Verkehr geöffnet worden, wie die Stadt mitteilte.\nDer Bau hat nach Angaben der Verwaltung zwei Jahre gedauert und war teurer als geplant.\n")
	_, problems := Clean(s)
	if len(problems) != 1 || problems[0].Grave || problems[0].File != "content/sources/bruecke.txt" || !strings.HasPrefix(problems[0].Message, "this source is in German; ") {
		t.Errorf("problems %v", problems)
	}
	s.Sidecar.Language = "en-GB"
	if _, problems = Clean(s); len(problems) != 0 {
		t.Errorf("a person says it is English, and still: %v", problems)
	}
}
