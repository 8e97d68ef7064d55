# The front doors. `make start` holds an interview, `make test` proves it works.
PNPM := npx -y pnpm@12.20.0
BIN := $(CURDIR)/node_modules/.bin
export PATH := $(BIN):$(PATH)
export NEXT_TELEMETRY_DISABLED := 1
export TURBO_TELEMETRY_DISABLED := 1
export DO_NOT_TRACK := 1

.PHONY: start install check test build format docs clean

start: ## install, build, serve everything on one origin; Ctrl-C stops it
	@node scripts/start.mjs

install: ## what the lockfile says, and nothing else
	@$(PNPM) install --frozen-lockfile

check: ## everything that must be true before a change lands (pnpm ok)
	@node scripts/ok.mjs

test: ## all suites, end to end included; the last line is "N passed, N failed"
	@node scripts/test.mjs

build:
	@$(PNPM) exec turbo run build

format:
	@biome format --write .

docs: ## the documents that are made from the code
	@node --conditions=development scripts/generate-docs.ts

clean: ## what was built; what people said is in .data and stays
	@rm -rf apps/web/out apps/web/.next services/api/dist packages/*/dist .turbo */*/.turbo
