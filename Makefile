# Every command works on a bare checkout with rustup, Node and a C compiler; what is missing is installed, and said so.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

T := $(abspath $(or $(CARGO_TARGET_DIR),target))
export CARGO_TARGET_DIR := $(T)
export MAJAKKA_SITE_DIR := $(T)/site-dev
export BINDGEN_VERSION := $(shell sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml)
# Release builds leave the development setting of .cargo/config.toml out; their caches live apart.
RELEASE := CARGO_ENCODED_RUSTFLAGS= CARGO_TARGET_DIR=$(T)/plain MAJAKKA_SITE_DIR=$(T)/site-release

.PHONY: help run demo test build soak bench statement lint tools site-dev site-release

help: ## lists the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

run: site-dev ## builds and serves on http://127.0.0.1:3000 with the database in ./data
	cargo run --locked -q -p server -- serve

demo: site-dev ## the same with an invented organisation in ./data/demo.db
	@cargo build --locked -q -p server
	@export MAJAKKA_DATABASE_URL=sqlite://data/demo.db MAJAKKA_DEMO=1; \
	  test -e data/demo.db || $(T)/debug/majakka seed-demo; exec $(T)/debug/majakka serve

test: tools ## everything that must hold: format, lints, tests on both databases, browser tests, sizes
	.ci/test

build: site-release ## one release binary with its assets inside: target/release/majakka
	$(RELEASE) cargo build --locked --release -p server
	@mkdir -p $(T)/release && cp $(T)/plain/release/majakka $(T)/release/majakka && ls -l $(T)/release/majakka

soak: ## the long forms of the tests with several processes, some minutes: killed and stopped again and again
	@.ci/tools test
	cargo nextest run --locked --run-ignored only -E 'test(/^processes::/)' --no-capture

bench: build ## the benchmarks as a table of ratios, kept in docs/benchmarks.md
	@.ci/tools bench
	$(RELEASE) cargo bench --locked -p server --bench majakka

statement: ## runs the browser tests and keeps what they found for the accessibility statement
	@.ci/tools test
	@$(MAKE) --no-print-directory site-dev && cargo build --locked -q -p server
	cd end2end && MAJAKKA_SITE_DIR=$(T)/site-dev MAJAKKA_BIN=$(T)/debug/majakka PLAYWRIGHT_JSON=$(T)/browser.json npx --no-install playwright test
	@node .ci/statement.mjs $(T)/browser.json --write

lint: ## format and lints only
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked -p client -p tablet-client --target wasm32-unknown-unknown -- -D warnings

tools: ## installs what the builds need
	@.ci/tools build

site-dev: tools
	cargo build --locked -q -p client -p tablet-client --target wasm32-unknown-unknown
	@.ci/site $(T)/wasm32-unknown-unknown/debug $(T)/site-dev

site-release: tools
	$(RELEASE) cargo build --locked -q -p client -p tablet-client --target wasm32-unknown-unknown --profile wasm-release
	@.ci/site $(T)/plain/wasm32-unknown-unknown/wasm-release $(T)/site-release small
