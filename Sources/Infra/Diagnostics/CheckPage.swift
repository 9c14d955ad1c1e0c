/// What there is to read about the checks: made from the checks themselves.
public enum CheckPages {
    /// `docs/checks.md`: a table of all checks, and a section for each.
    public static func markdown(_ checks: [Check] = Check.all) -> String {
        let checks = checks.sorted { $0.slug < $1.slug }
        var text = """
            # Checks

            Infra runs \(checks.count) checks on specs and on the templates that they become. This page is generated
            from the checks (`Sources/Infra/Checks/Catalog`); `INFRA_ACCEPT=1 swift test --filter CheckPageTests`
            regenerates it. `infra explain SLUG` shows one of them.

            Errors keep a build from writing. Warnings and notes do not, unless it runs with `--strict`, which treats
            warnings as errors. Suppress a finding that is acceptable where it occurs, with the reason:
            `.suppress("slug", because: "…")`. Set a project's own severities in `specs/main.swift`:
            `Tool.run([…], severities: ["slug": .error])`. Every check has test cases, wrong and nearly wrong, in
            `Tests/InfraTests/Cases`.

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
