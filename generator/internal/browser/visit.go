package browser

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// visit is one way through the whole site.
type visit struct {
	way   string
	base  string // of the site, with a slash at the end
	files map[string]bool
	ids   map[string]map[string]bool // by page
	links []link

	mu       sync.Mutex
	page     string            // the one that is open
	requests map[string]string // addresses by the browser's name for a request
	findings []Finding
}

// link is where a page's link leads, as the browser resolves it.
type link struct{ page, to string }

// content is what a page tells of itself.
type content struct {
	IDs   []string `json:"ids"`
	Links []string `json:"links"`
}

// ask is run in each page. An address is read from the property, which the
// browser has resolved, or from the attribute where the property is an object.
const ask = `(() => ({
	ids: [...document.querySelectorAll('[id]')].map(e => e.id),
	links: [...document.querySelectorAll('a[href],area[href],use[href]')].map(e =>
		typeof e.href === 'string' ? e.href : new URL(e.getAttribute('href'), document.baseURI).href),
}))()`

// all opens every page, then follows every link on paper.
func (v *visit) all(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop() // of the listening
	v.requests = map[string]string{}
	if err := chromedp.Listen(ctx, v.hear); err != nil {
		return err
	}
	for _, page := range v.pages() {
		if err := v.open(ctx, page); err != nil {
			return fmt.Errorf("opening %s (%s): %w", page, v.way, err)
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, l := range v.links {
		if wrong := v.wrong(l); wrong != "" {
			v.findings = append(v.findings, Finding{v.way, l.page, wrong})
		}
	}
	return nil
}

func (v *visit) open(ctx context.Context, page string) error {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	v.mu.Lock()
	v.page = page
	v.mu.Unlock()
	if err := chromedp.Do(ctx, chromedp.Navigate(v.base+(&url.URL{Path: page}).EscapedPath())); err != nil {
		return err
	}
	c, err := chromedp.Run(ctx, chromedp.Evaluate[content](ask))
	if err != nil {
		return err
	}
	v.ids[page] = map[string]bool{}
	for _, id := range c.IDs {
		v.ids[page][id] = true
	}
	seen := map[string]bool{}
	for _, to := range c.Links {
		if !seen[to] {
			seen[to] = true
			v.links = append(v.links, link{page, to})
		}
	}
	return nil
}

// hear notes what goes wrong while a page is open. It is called on the
// goroutine that reads the browser's messages, so it only takes notes.
func (v *visit) hear(event any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		v.found("an exception: " + e.ExceptionDetails.Text + describe(e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			v.found("an error on the console: " + describe(e.Args...))
		}
	case *log.EventEntryAdded:
		// A failed request is told below, with its address.
		if e.Entry.Level == log.EntryLevelError && e.Entry.Source != log.EntrySourceNetwork {
			v.found("an error on the console: " + e.Entry.Text)
		}
	case *network.EventRequestWillBeSent:
		address := e.Request.URL
		v.requests[string(e.RequestID)] = address
		if !strings.HasPrefix(address, v.base) && !strings.HasPrefix(address, "data:") {
			v.found("a request that leaves the site: " + address)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			v.found(fmt.Sprintf("a failed request: %s: %d", v.short(e.Response.URL), e.Response.Status))
		}
	case *network.EventLoadingFailed:
		if !e.Canceled || e.BlockedReason != "" {
			if address := v.requests[string(e.RequestID)]; address != "" {
				v.found("a failed request: " + v.short(address) + ": " + e.ErrorText + string(e.BlockedReason))
			}
		}
	}
}

func (v *visit) found(what string) {
	v.findings = append(v.findings, Finding{v.way, v.page, what})
}

// short is an address as seen from the site's root.
func (v *visit) short(address string) string { return strings.TrimPrefix(address, v.base) }

func describe(objects ...*runtime.RemoteObject) string {
	var parts []string
	for _, o := range objects {
		switch {
		case o == nil:
		case o.Description != "":
			parts = append(parts, o.Description)
		default:
			parts = append(parts, strings.Trim(string(o.Value), `"`))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, " ")
}

// wrong says why a link leads nowhere; empty when it leads somewhere, or to
// another site.
func (v *visit) wrong(l link) string {
	to, err := url.Parse(l.to)
	if err != nil {
		return "a link that is no address: " + l.to
	}
	base, _ := url.Parse(v.base)
	if to.Scheme != base.Scheme || to.Host != base.Host {
		if to.Scheme == "javascript" {
			return "a link that is a script: " + l.to
		}
		return ""
	}
	file, inside := strings.CutPrefix(to.Path, base.Path)
	if !inside {
		return "a link that leaves the site: " + l.to
	}
	if file == "" || strings.HasSuffix(file, "/") {
		if v.way == "file" {
			return "a link to a folder, which opens as a listing: " + v.short(l.to)
		}
		file += "index.html"
	}
	if !v.files[file] {
		return "a link that leads nowhere: " + v.short(l.to)
	}
	if ids := v.ids[file]; ids != nil && to.Fragment != "" && to.Fragment != "top" && !ids[to.Fragment] {
		return "an anchor that is not there: " + v.short(l.to)
	}
	return ""
}
