package understand

import (
	"slices"
	"testing"
)

func TestYearsOfDatesWithoutOne(t *testing.T) {
	for _, c := range []struct {
		proves, published, text string
		want                    []string // EDTF, * when inferred, and standing
	}{
		{"the verb says on which side of publication, and the year is inferred", "2023-12-23", "The mill burned in June.", []string{"2023-06* happened"}},
		{"since is past", "2023-12-23", "Since March, the owner talks of leaving.", []string{"2023-03* happened"}},
		{"ahead of is to come, though the verb is past", "2023-12-23", "Ahead of the vote in Turin on Jan. 15, the mayor has been travelling.", []string{"2024-01-15* planned"}},
		{"a noun's date is near publication", "2023-12-23", "The mayor was tired after a December tour of the valleys.", []string{"2023-12* happened"}},
		{"or not dated at all", "2023-12-23", "The mayor spoke of the Feb. 3 riot in the old town.", nil},
		{"without a verb a far month has no year", "2023-12-23", "Quiet streets in May, the old town.", nil},
		{"the article's own full date is meant", "2023-12-23", "The hall burned on Feb. 3, 2021. The mayor spoke again of the Feb. 3 fire.", []string{"2021-02-03 happened", "2021-02-03 happened"}},
		{"where the verb would have another year, none is given", "2023-12-23", "The hall burned on Feb. 3, 2021, in a storm. Nobody slept. The mayor resigned on Feb. 3.", []string{"2021-02-03 happened"}},
		{"beside a full date its year holds", "2023-12-23", "On June 26, 2022, the band said that the record would arrive on July 15.", []string{"2022-06-26 happened", "2022-07-15 happened"}},
		{"an old year tells nothing of a month elsewhere", "2023-12-23", "The mill was built in 1921. Trees grew. Then the wind came in June.", []string{"1921 happened", "2023-06* happened"}},
		{"a weekday proves the year", "2023-12-23", "The board met on Monday, Dec. 18.", []string{"2023-12-18 happened"}},
		{"last June needs no inference", "2023-12-23", "The board met last June.", []string{"2023-06 happened"}},
	} {
		src, art := articleOf(c.published, "stated", c.text)
		f, _ := Find(src, art, nil)
		var got []string
		for _, e := range f.Events {
			mark := ""
			if e.Inferred {
				mark = "*"
			}
			got = append(got, e.EDTF+mark+" "+string(e.Standing))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q want %q", c.proves, got, c.want)
		}
	}
}

func TestStandings(t *testing.T) {
	for _, c := range []struct {
		proves, text string
		want         []string
	}{
		{"a noun's date does not stand as the verb does", "The court ruled that the clerk could not lawfully serve after her role in the Jan. 6, 2021, attack.", []string{"2021-01-06 happened"}},
		{"nor a possessive's", "The mayor will not forget last week’s storm.", []string{"2023-12-11/2023-12-17 happened"}},
		{"an election to come is planned, whatever the verb", "The mayor spoke of the 2024 election.", []string{"2024 planned"}},
		{"what is past was not proposed", "The mayor asked them to sign the letter she sent in November 2020.", []string{"2020-11 happened"}},
		{"nor planned", "The rule let the loser of the vote, like Mr. Poe in 2016, become mayor.", []string{"2016 happened"}},
		{"what lies ahead has not happened", "There is always 2024, said in 2025.", []string{"2025 planned"}},
		{"a negation is no denial", "The court in 2000 was not itself deciding the case.", []string{"2000 happened"}},
		{"that it took place is denied", "The meeting did not take place in 2019.", []string{"2019 denied"}},
		{"somebody denies it", "The company denied that it had sold the mill in 2019.", []string{"2019 denied"}},
		{"denying has a date of its own", "The company denied the report on Dec. 20, 2023.", []string{"2023-12-20 happened"}},
		{"not seen since", "The bird has not occurred since 2017.", []string{"2017 happened"}},
		{"one entry for a date of a sentence", "In 2019 the mill closed, and in 2019 the town shrank.", []string{"2019 happened"}},
		{"the finer of two dates side by side", "The show returns early next year on Feb. 26.", []string{"2024-02-26 planned"}},
	} {
		src, art := articleOf("2023-12-23", "stated", c.text)
		f, _ := Find(src, art, nil)
		var got []string
		for _, e := range f.Events {
			got = append(got, e.EDTF+" "+string(e.Standing))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q want %q", c.proves, got, c.want)
		}
	}
}
