package main

import (
	"fmt"
	"slices"
	"time"
)

// row sums up one set in one form.
type row struct {
	pages                 int
	precision, recall, f1 float64
	words, comments       int
	times                 []time.Duration
	title, author, date   [invented + 1]int
}

func (r *row) add(j judged) {
	if j.body {
		r.pages++
		r.precision += j.precision
		r.recall += j.recall
		r.f1 += j.f1
	}
	r.words += j.words
	r.comments += j.comments
	r.times = append(r.times, j.took)
	r.title[j.title]++
	r.author[j.author]++
	r.date[j.date]++
}

func (r *row) String() string {
	slices.Sort(r.times)
	median := r.times[len(r.times)/2]
	n := float64(max(r.pages, 1))
	a := r.author
	signed, unsigned := a[right]+a[missing]+a[wrong], a[abstain]+a[invented]
	t, d := r.title, r.date
	titled, dated := t[right]+t[near]+t[missing]+t[wrong], d[right]+d[near]+d[missing]+d[wrong]
	return fmt.Sprintf("%4d pages  P %.4f R %.4f F1 %.4f  title %.3f (+%.3f with more) of %d  authors %.3f wrong %.3f of %d, invented %.3f of %d  date %.3f, within a day %.3f, wrong %.3f of %d  comments %.5f  median %.2f ms, slowest %.0f ms",
		r.pages, r.precision/n, r.recall/n, r.f1/n,
		share(t[right], titled), share(t[near], titled), titled,
		share(a[right], signed), share(a[wrong], signed), signed, share(a[invented], unsigned), unsigned,
		share(d[right], dated), share(d[right]+d[near], dated), share(d[wrong], dated), dated,
		share(r.comments, r.words), ms(median), ms(r.times[len(r.times)-1]))
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
