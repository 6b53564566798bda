# Builds, tests and shows the program. 'make help' lists what can be made.

PROGRAM := .build/release/apparatus
ACCOUNTS := Examples/cook/accounts/*

# Beside Swift: the libraries that are linked, and WordNet, which is read when the program runs.
DEBIAN := libxml2-dev libsqlite3-dev libssl-dev pkg-config wordnet-base
HOMEBREW := libxml2 wordnet

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help demo build test lint packages swift clean

help: ## Print this list.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Install what is missing, build, and print the edition of the example.
	@$(PROGRAM) show $(ACCOUNTS)

build: packages ## Build the release program, .build/release/apparatus.
	swift build -c release --product apparatus

test: packages ## Install what is missing, and run all tests.
	swift test

lint: swift ## Check the form of the code.
	swift format lint --strict --recursive Package.swift Sources Tests

packages: swift ## Install the packages that are missing.
ifeq ($(shell uname),Darwin)
	@for package in $(HOMEBREW); do \
	  brew list --versions $$package >/dev/null || { \
	    echo "brew install $$package"; brew install $$package || exit 1; }; \
	done
else
	@command -v dpkg >/dev/null || { \
	  echo "Not a Debian system: needs what Debian calls $(DEBIAN)"; exit 0; }; \
	missing=; \
	for package in $(DEBIAN); do \
	  dpkg -s $$package 2>/dev/null | grep -q '^Status: .* ok installed$$' \
	    || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] || { \
	  echo "Installing:$$missing"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing; }
endif

swift:
	@command -v swift >/dev/null || { \
	  echo "Swift 6.3 is needed: https://www.swift.org/install" >&2; exit 1; }

clean: ## Remove all that was built.
	rm -rf .build
