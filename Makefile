# What a newcomer and CI run. `make build` is the main job, `make test` passes all tests.
.PHONY: build new format lint test test-swift test-use check-generated bench facts reference clean

build:
	@Scripts/system-packages build
	swift run infra build --templates-only

# A project of your own that depends on this clone: make new DIR=../shop [ARGS="--template bot --region eu-west-1"].
new:
	@test -n "$(DIR)" || { echo "Give the folder of the new project: make new DIR=../shop" >&2; exit 64; }
	@Scripts/system-packages build
	swift run infra init "$(abspath $(DIR))" --dependency "$(CURDIR)" $(ARGS)

# All Swift files but two folders. In the cases, what a check finds stands as a comment at the end of the line that it is about,
# however long both get; the characters of the documented systems are counted beside the CDK's, line by line.
SWIFT_FILES = find Package.swift Sources specs Benchmarks/Work Tests Examples -name '*.swift' \
	-not -path 'Tests/InfraTests/Cases/*' -not -path 'Tests/InfraTests/Documentation/Systems/*' -print0

# Formats the sources by `.swift-format`; `make lint` fails where that would change something.
format:
	$(SWIFT_FILES) | xargs -0 swift format format --in-place --parallel

lint:
	$(SWIFT_FILES) | xargs -0 swift format lint --strict --parallel
	Scripts/source-files

test: lint test-swift check-generated test-use

test-swift:
	@Scripts/system-packages test
	swift build --build-tests
	Scripts/swift-tests

# generated/ is what the specs give; the tables of facts and docs/reference.md are made from their sources too.
check-generated:
	swift run infra build --check
	python3 Facts/generate.py --check
	python3 Scripts/reference --check

# Two files of tests at a time: most of a test is waiting for the AWS CLI to start.
# The output, used: cfn-lint, Serverless' schema, stacks in moto by the AWS CLI, archives, handlers.
test-use:
	@Scripts/system-packages test
	@Scripts/python-tools
	@Scripts/mermaid
	.tools/venv/bin/pytest -q -n 2 --dist loadfile --no-loadscope-reorder Tests/Use

bench:
	@Scripts/system-packages test
	@Scripts/python-tools
	Benchmarks/run

# Rebuilds the facts from installed packages; see docs/facts.md.
facts:
	python3 -m venv .tools/facts
	.tools/facts/bin/pip install --quiet --disable-pip-version-check -r Facts/requirements.txt
	.tools/facts/bin/python Facts/refresh.py

# Rewrites docs/reference.md from the documentation comments.
reference:
	python3 Scripts/reference

clean:
	rm -rf .build .build-* artifacts
