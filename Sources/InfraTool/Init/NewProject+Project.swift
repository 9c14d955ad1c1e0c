extension NewProject {
    var manifest: String {
        let handlers =
            hasSwiftHandler
            ? """

                    // The handler's own code, and the program that Lambda runs.
                    .target(
                        name: "HandlerCore", dependencies: [.product(name: "LambdaRuntime", package: \
            \(quoted(dependency.package)))]),
                    .executableTarget(name: "handler", dependencies: ["HandlerCore"]),
                    .testTarget(name: "HandlerTests", dependencies: ["HandlerCore"]),
            """ : ""
        return """
            // swift-tools-version: 6.1
            import PackageDescription

            let package = Package(
                name: \(quoted(name)),
                dependencies: [
                    \(dependency.line)
                ],
                targets: [
                    // The specs: `swift run infra build` builds and runs them.
                    .executableTarget(
                        name: "infra", dependencies: [.product(name: "InfraTool", package: \
            \(quoted(dependency.package)))],
                        path: "specs"),\(handlers)
                ]
            )

            """
    }

    var makefile: String {
        """
        # `make build` writes generated/ and packages what changed; `make check` is what CI runs.
        .PHONY: build check test

        build:
        \tswift run infra build

        check:
        \tswift run infra check --strict
        \tswift run infra build --check

        test:
        \t\(hasSwiftHandler ? "swift test" : "swift run infra check --strict")

        """
    }

    var readme: String {
        """
        # \(name)

        Infrastructure for AWS Lambda, declared in Swift under `specs/` and compiled by Infra to CloudFormation JSON and
        serverless.yml under `generated/`, which are reviewed in pull requests.

        You need Swift 6.1 or newer, and on Debian or Ubuntu `libyaml-dev libdeflate-dev libssl-dev` (on macOS:
        `brew install libyaml libdeflate openssl@3`).

        ```sh
        make build    # writes generated/, packages handlers into artifacts/
        make check    # findings, and whether generated/ is up to date
        make test
        ```

        """
    }

    var agents: String {
        """
        # For coding assistants

        - Specs are Swift files under `specs/`; `specs/main.swift` lists the services. Never edit `generated/` by hand.
        - `swift run infra build --templates-only` writes `generated/`; commit it together with the spec.
        - `swift run infra check --format json` prints findings with file, line, column, slug and message.
          `swift run infra explain SLUG` shows a check with a wrong and a right example; `swift run infra checks` \
        lists them.
        - Secrets are never written into specs: `Secret("/name")` names one that the function reads at start.
        - A finding that is acceptable is suppressed where it is made: `.suppress("slug", because: "reason")`.
        - Exit status: 0 success, 1 findings or failures, 64 wrong usage.

        """
    }

    var workflow: String {
        """
        name: infra
        on:
          pull_request:
          push:
            # main is deployed to dev, production to prod.
            branches: [main, production]

        permissions:
          contents: read
          pull-requests: write

        jobs:
          check:
            runs-on: ubuntu-24.04
            container: swift:6.1-noble
            steps:
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 2
              - run: apt-get update && apt-get install -y libyaml-dev libdeflate-dev libssl-dev pkg-config
              - uses: actions/cache@v4
                with:
                  path: .build
                  key: build-${{ runner.os }}-${{ hashFiles('Package.swift') }}
              - run: swift run infra check --strict --format github
              - run: swift run infra build --check
              - name: Say what the pull request does
                if: ${{ !cancelled() && github.event_name == 'pull_request' }}
                run: |
                  git config --global --add safe.directory "$GITHUB_WORKSPACE"
                  swift run infra review HEAD^1 --summary --file review.md
              - name: Keep one comment with it
                if: ${{ !cancelled() && github.event_name == 'pull_request' && hashFiles('review.md') != '' }}
                # A pull request from a fork may not write; the job's summary has the text.
                continue-on-error: true
                uses: actions/github-script@v7
                with:
                  script: |
                    const body = require('fs').readFileSync('review.md', 'utf8')
                    const place = { ...context.repo, issue_number: context.issue.number }
                    const comments = await github.paginate(github.rest.issues.listComments, place)
                    const own = comments.find(comment =>
                      comment.user.type === 'Bot' && comment.body.startsWith('<!-- infra-review -->'))
                    if (own) {
                      await github.rest.issues.updateComment({ ...context.repo, comment_id: own.id, body })
                    } else {
                      await github.rest.issues.createComment({ ...place, body })
                    }

          # On when the repository's variable INFRA_DEPLOY is true. Each environment, dev and prod, has the variable \
        AWS_ROLE_ARN: the
          # role of `infra policy --github OWNER/REPO`. Reviewers and branches are set at the environment.
          deploy:
            needs: check
            if: ${{ github.event_name == 'push' && vars.INFRA_DEPLOY == 'true' }}
            runs-on: ubuntu-24.04
            container: swift:6.1-noble
            environment: ${{ github.ref_name == 'production' && 'prod' || 'dev' }}
            permissions:
              contents: read
              id-token: write
            # Deployments of a stage wait for each other; none is cut off.
            concurrency:
              group: deploy-${{ github.ref_name }}
              cancel-in-progress: false
            steps:
              - uses: actions/checkout@v4
              - run: apt-get update && apt-get install -y libyaml-dev libdeflate-dev libssl-dev pkg-config curl unzip
              - name: Install the AWS CLI
                run: |
                  curl -sSfo aws.zip https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip
                  unzip -q aws.zip && ./aws/install && rm -r aws aws.zip
              - uses: actions/cache@v4
                with:
                  path: .build
                  key: build-${{ runner.os }}-${{ hashFiles('Package.swift') }}
              - uses: aws-actions/configure-aws-credentials@v4
                with:
                  role-to-assume: ${{ vars.AWS_ROLE_ARN }}
                  aws-region: \(regionID)
              - name: Deploy exactly what was reviewed
                run: |
                  git config --global --add safe.directory "$GITHUB_WORKSPACE"
                  swift run infra deploy --stage ${{ github.ref_name == 'production' && 'prod' || 'dev' }} --locked \
        --yes

        """
    }

    var tasks: String {
        """
        {
          "version": "2.0.0",
          "tasks": [
            {
              "label": "infra check",
              "type": "shell",
              "command": "swift run infra check",
              "group": { "kind": "build", "isDefault": true },
              "problemMatcher": {
                "owner": "infra",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": {
                  "regexp": "^(.+?):(\\\\d+):(\\\\d+): (error|warning|note): (.*)$",
                  "file": 1, "line": 2, "column": 3, "severity": 4, "message": 5
                }
              }
            }
          ]
        }

        """
    }
}
