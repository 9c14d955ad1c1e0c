import Infra
import Review

/// What a deployment of a stack was made of, as the bucket keeps it: by it a rollback finds the archives of a commit.
package struct DeploymentRecord: Sendable, Hashable {
    package static let prefix = "deployments/"

    /// Nil outside a git repository.
    package let commit: String?
    /// Of the root template, hexadecimal.
    package let template: String
    /// Of archives: their keys and hashes. Other parameters may be secret and stay with the stack.
    package let archives: [String: String]

    package init(commit: String?, template: String, archives: [String: String]) {
        (self.commit, self.template, self.archives) = (commit, template, archives)
    }

    package init?(_ value: Value) {
        guard value["version"]?.scalarText == "1", let template = value["template"]?.text else { return nil }
        self.template = template
        commit = value["commit"]?.text
        archives = Dictionary(
            (value["archives"]?.members ?? []).compactMap { member in member.value.text.map { (member.key, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    package var value: Value {
        [
            "version": 1, "commit": commit.map { .string($0) } ?? .null, "template": .string(template),
            "archives": .object(archives.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
        ]
    }

    /// Parameters whose values a record keeps.
    package static func isOfArchives(_ parameter: String) -> Bool {
        parameter.hasSuffix("ArtifactKey") || parameter.hasSuffix("CodeSha256")
    }

    /// The one to go back to: the newest before the last that is another than it.
    /// - Parameter records: the newest first.
    package static func before(_ records: [DeploymentRecord]) -> DeploymentRecord? {
        guard let now = records.first else { return nil }
        return records.dropFirst().first { $0.template != now.template || $0.archives != now.archives }
    }
}
