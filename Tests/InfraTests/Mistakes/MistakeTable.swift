import Foundation

@testable import Infra

/// The end of `docs/checks.md`: each mistake with what finds it here, and what cfn-lint finds in the template that has it.
enum MistakeTable {
    /// What `Tests/Use/mistakes.py` wrote down.
    private struct Answers: Decodable {
        let version: String
        let rules: [String: [String]]
    }

    static func markdown() throws -> String {
        let file = Golden.root.appending(path: "Tests/Mistakes/cfn-lint.json")
        let answers = try JSONDecoder().decode(Answers.self, from: Data(contentsOf: file))
        let transcribed = try JSONDecoder().decode(
            [String: [String]].self,
            from: Data(contentsOf: Golden.root.appending(path: "Tests/Mistakes/transcribed.json")))
        let all = Mistakes.all
        let ours = all.count { if case .found = $0.outcome { true } else { false } }
        let packaged = all.count { if case .packaging = $0.outcome { true } else { false } }
        let impossible = all.count { if case .impossible = $0.outcome { true } else { false } }
        let asked = all.count { $0.carried != nil }
        let theirs = all.count { !(answers.rules[$0.id] ?? []).isEmpty }
        let both = all.count { mistake in
            guard case .found = mistake.outcome else { return false }
            return !(answers.rules[mistake.id] ?? []).isEmpty
        }
        var text = """
            ## Beside cfn-lint

            107 mistakes that are made with AWS, some in two forms, which makes \(all.count): \(ours) are found by a check, \(packaged) when archives are packaged, \(impossible) cannot be
            written, and for the others the table says why they are not looked for. \(asked) have a spec with the mistake and one without
            (`Tests/InfraTests/Mistakes`). What both are lowered to, whatever is wrong with it, is in
            `Tests/Mistakes/templates.json`, and `Tests/Use/mistakes.py` asks cfn-lint \(answers.version) about it, in the region: the table has the
            rules that it names for the wrong template and not for the right one. It names some for \(theirs), of which \(both) are found here too.
            It sees a template alone, without the other stacks or the files, and does not know what the author meant.

            The third column shows what is found when the same resources are written out with `Resource` instead of words: something for
            \(transcribed.values.count { !$0.isEmpty }) of \(transcribed.count).

            | | mistake | infra | as `Resource` | cfn-lint \(answers.version) |
            |---|---|---|---|---|

            """
        for mistake in all {
            let rules =
                answers.rules[mistake.id].map { $0.isEmpty ? "nothing" : $0.joined(separator: ", ") } ?? "no template"
            let slugs = transcribed[mistake.id].map { $0.map { "[\($0)](#\($0))" }.joined(separator: ", ") } ?? ""
            let written = slugs.isEmpty ? "nothing" : slugs
            text += "| \(mistake.id) | \(mistake.what) | \(own(mistake.outcome)) | \(written) | \(rules) |\n"
        }
        return text
    }

    private static func own(_ outcome: Mistake.Outcome) -> String {
        switch outcome {
        case .found(let slug), .packaging(let slug): "[\(slug)](#\(slug))"
        case .impossible(let reason): "cannot be written: \(reason)"
        case .unchecked(let reason): "not looked for: \(reason)"
        }
    }
}
