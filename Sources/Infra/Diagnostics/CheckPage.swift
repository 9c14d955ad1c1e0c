/// What there is to read about the checks: made from the checks themselves.
public enum CheckPages {
    /// `docs/checks.md`: a table of all checks, and a section for each.
    public static func markdown(_ checks: [Check] = Check.all) -> String {
        let checks = checks.sorted { $0.slug < $1.slug }
        var text = """
            # Checks

            What infra holds specs against, \(checks.count) checks. This page is made from the checks themselves
            (`Sources/Infra/Checks/Catalog`); `INFRA_ACCEPT=1 swift test --filter CheckPageTests` writes it anew.
            `infra explain SLUG` shows one of them.

            Errors keep a build from writing; warnings and notes do not, unless it runs with `--strict`, which makes \
            errors of
            warnings. A finding that is acceptable is suppressed where it is made, with the reason: `.suppress("slug", \
            because: "…")`.
            A project's own severities stand in `specs/main.swift`: `Tool.run([…], severities: ["slug": .error])`.
            Every check has its case, a spec that is wrong and one that is nearly wrong, in `Tests/InfraTests/Cases`.

            | check | severity | what it reports |
            |---|---|---|

            """
        for check in checks {
            text += "| [\(check.slug)](#\(check.slug)) | \(check.severity.rawValue) | \(check.summary) |\n"
        }
        for check in checks { text += "\n" + section(check) }
        return text
    }

    private static func section(_ check: Check) -> String {
        """
        ## \(check.slug)

        **\(check.severity.rawValue)** \(check.summary)

        \(check.explanation)

        Wrong:

        ```swift
        \(check.wrong)
        ```

        Right:

        ```swift
        \(check.right)
        ```

        Source: \(check.source).

        """
    }
}
