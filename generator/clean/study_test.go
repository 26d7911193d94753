package clean

import (
	"testing"

	"dossier/generator/clean/chain"
)

// A sign's name, as it is taught, is the sign that is weighed: of every line of
// every piece the named signs come to what the classifier makes of it.
func TestSignsAreTheirNames(t *testing.T) {
	for _, c := range pieces {
		v := Study(textSource("a.txt", c.text))
		for i := range v.Len() {
			named := 0.0
			v.Signs(i, func(s chain.Sign, name func() string) {
				if s != chain.Named(name()) {
					t.Fatalf("%q has another sign's number", name())
				}
				named += float64(taught().Weights[s])
			})
			s := signs{model: taught()}
			if v.see(&s, i); s.sum != named {
				t.Errorf("%q: weighed %v, by names %v", v.Text(i), s.sum, named)
			}
		}
	}
}

// A short text without a page around it keeps every paragraph, in a language
// that no list holds too.
func TestBareTexts(t *testing.T) {
	comeOut(t, []piece{
		{
			proves: "German paragraphs between a headline and the page's furniture",
			text:   "Alte Mühle wird zur Schule\nDie alte Mühle am Fluss wird eine Schule für zweihundert Kinder, teilte die Stadt am Montag mit.\nDer Umbau soll im Frühjahr beginnen und nach dem Plan etwa zwei Jahre dauern.\nMehr zum Thema\nNeue Brücke freigegeben\nImpressum\n",
			roles:  map[string]string{"body": "2 3", "other stories": "4 5", "legal notice": "6"},
		},
		{
			proves: "Polish paragraphs, of whose furniture nothing is known",
			text:   "Stary młyn zostanie szkołą\nStary młyn nad rzeką zostanie szkołą dla dwustu dzieci, podało miasto w poniedziałek rano.\nPrace mają się zacząć wiosną i potrwać według planu około dwóch lat, mówi burmistrz.\n",
			roles:  map[string]string{"body": "2 3"},
		},
	})
}
