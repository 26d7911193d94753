# Two commands do everything: `make site` and `make test`.

GO ?= go

.PHONY: site test bench scale race check fonts tools lint

# The site: fonts through npm when it can, then the generator.
site: fonts
	$(GO) run . build

# Everything that can be tested here. What has to be left out is said plainly;
# under CI that is a failure.
test: tools lint
	$(GO) test -timeout 30m ./...
	@sh .ci/site

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./generator/...

# Whole builds of made-up dossiers, and rendering against stock Hugo, at the
# sizes of docs/performance.md: half an hour on two cores.
SOURCES ?= 1000,10000
scale:
	DOSSIER_SCALE=$(SOURCES) $(GO) test -run '^$$' -bench Scale -benchtime 1x -timeout 0 ./generator

# The race detector, on every package that does not import Hugo.
race:
	$(GO) test -race -short $$($(GO) list -f '{{$$p := .ImportPath}}{{$$hugo := false}}{{range .Deps}}{{if eq . "github.com/gohugoio/hugo/hugolib"}}{{$$hugo = true}}{{end}}{{end}}{{if not $$hugo}}{{$$p}}{{end}}' ./generator/...)

lint:
	@bad=$$($(GO) tool gofumpt -l main.go generator); if [ -n "$$bad" ]; then echo "not formatted:"; echo "$$bad"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

# The reading fonts. Without npm the site uses the fonts of the reader's machine.
fonts: node_modules/.package-lock.json

node_modules/.package-lock.json: package-lock.json
	@if command -v npm >/dev/null 2>&1 && npm ci --omit=dev --ignore-scripts --silent; then touch $@; \
	else echo "make: no fonts fetched: npm is missing or could not reach its registry; the site uses the reader's own" >&2; fi

# The browser and the validators of the tests, where they may be installed.
tools:
	@sh .ci/tools
