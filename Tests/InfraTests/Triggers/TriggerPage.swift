import Foundation

@testable import Infra

/// `docs/triggers.md` as text.
enum TriggerPage {
    static func text(of docs: [TriggerDoc]) throws -> String {
        let index = docs.map { "| [\($0.title)](#\($0.anchor)) | \($0.event) |" }
        let head = """
            # What can start a function

            A trigger is a modifier of the function that it starts: `.on(…)`. Each part below shows a spec, what the function gets,
            and what the trigger adds to both outputs, beside the function with its log group and role. Resources are in
            `cloudformation.json`; in `serverless.yml` they come *from the event*, which Serverless itself turns into them, or
            stand *under `resources`* as they are.

            This page is made from specs that are compiled: `INFRA_ACCEPT=1 swift test --filter TriggerDocTests` writes it.

            | started by | gets |
            |---|---|
            """
        return try ([head] + index).joined(separator: "\n") + "\n" + docs.map(part).joined()
    }

    private static func part(_ doc: TriggerDoc) throws -> String {
        let compiled = try CompiledTrigger(doc)
        var lines = ["", "## \(doc.title)", "", "```swift", compiled.text, "```", ""]
        lines.append("The function gets \(doc.event): \(doc.fields.map { "`\($0)`" }.joined(separator: ", ")).")
        if !compiled.actions.isEmpty {
            lines += ["", "Its role is allowed \(compiled.actions.map { "`\($0)`" }.joined(separator: ", ")) for it."]
        }
        lines += ["", "| resource | type | in serverless.yml |", "|---|---|---|"]
        lines += compiled.resources.map { "| `\($0.id)` | `\($0.type)` | \($0.form) |" }
        if !compiled.words.isEmpty { lines += ["", "```yaml", compiled.words, "```"] }
        lines.append("")
        lines += doc.limits.map { "- \($0)" }
        lines.append("- Source: \(doc.source).")
        return lines.joined(separator: "\n") + "\n"
    }
}
