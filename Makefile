# What one can do with Daybook. `make` alone lists it.

TAGS  := migrated_fynedo,no_emoji
# Tests run without migrated_fynedo, so that Fyne reports calls from the wrong goroutine.
TTAGS := no_emoji
OUT   := build
RACY  := ./app ./internal/book/... ./internal/keep/... ./internal/platform/... ./internal/vault/... ./internal/journal/... ./internal/demo/...

# A clone that belongs to another user has no revision to stamp.
export GOFLAGS += -buildvcs=false

.DEFAULT_GOAL := help
.PHONY: help demo run build test lint fuzz bench pictures golden-pages screenshots guide security soak tour release release-check clean deps-build deps-test

help: ## list what one can do
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: deps-build build ## open the sample clinic (lobby and desk); without a display, play its tour
	@sh .ci/demo

run: deps-build build ## start Daybook with your own book
	$(OUT)/daybook

build: deps-build ## build build/daybook
	go build -trimpath -tags $(TAGS) -o $(OUT)/daybook ./app

test: deps-test lint build ## everything that must pass
	@sh .ci/test $(TTAGS)
	GOGC=400 CGO_ENABLED=1 go test -race -short $(RACY)
	@MAKE="$(MAKE)" sh .ci/last $(TTAGS) 5s

lint: deps-build ## gofmt, vet, staticcheck
	@sh .ci/lint $(TTAGS)

fuzz: deps-build ## fuzz every parser for a minute each
	@sh .ci/fuzz 60s

tour: deps-test build ## the end-to-end tour, a clinic's first day and two displays in real windows; screenshots in build/tour
	go test -tags $(TTAGS),tour -count=1 -v -run 'TestTour|TestFirstDay|TestTwoDisplays' ./internal/tour

bench: deps-test build ## speed and memory, as ratios against something measured in the same run
	@mkdir -p $(OUT)
	go test -run '^$$' -bench . -benchtime 2s ./internal/clinic ./internal/book/... ./internal/journal ./internal/vault ./internal/scan
	go test -tags $(TTAGS),tour -count=1 -v -run TestBench -timeout 10m ./internal/tour

pictures: deps-test ## draw every screen as the tests lay it out, to look at, in build/lobby, build/desk and more
	DAYBOOK_PICTURES=1 go test -tags $(TTAGS) -count=1 -timeout 30m ./internal/ui/...

golden-pages: deps-test ## renew the stored pages of documents that the tests compare; look at them before a commit
	go test -tags $(TTAGS) -count=1 -run TestPagesLookAsTheyDid ./internal/ui/desk -update

screenshots: deps-test build ## renew the pictures of README.md and the guide, in English and Spanish; takes minutes
	go test -tags $(TTAGS),tour -count=1 -v -run TestPictures -timeout 30m ./internal/tour
	@sh .ci/pictures

security: deps-build ## known vulnerabilities and doubtful code; takes minutes the first time
	@sh .ci/security $(TTAGS)

guide: ## make the guide into build/guide, in English and Spanish: pages for a screen, and a PDF to print
	@sh .ci/deps guide
	@sh .ci/guide $(OUT)/guide

soak: build ## the long form of the tests: a night
	@sh .ci/deps soak
	@sh .ci/soak $(TTAGS)

release: ## build all that a clinic can install, into dist/, and measure it; takes minutes
	@sh release/deps build
	@sh release/build dist
	@sh .ci/deps test
	@sh release/measure dist

release-check: ## build it twice and compare, install, update and remove it in a fresh Debian and a fresh wine; as root
	@sh release/deps check
	@sh release/check/arm64 dist
	@sh release/check/debian dist
	@sh release/check/windows dist
	@sh release/check/twice dist

clean: ## remove what was built, and the sample clinic
	rm -rf $(OUT) .demo dist

deps-build:
	@sh .ci/deps build

deps-test:
	@sh .ci/deps test
