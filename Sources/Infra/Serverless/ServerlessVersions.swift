/// Which Serverless a project deploys its `serverless.yml` with.
///
///     Tool.run([shop], serverless: .osls4)
///     Tool.run([shop], serverless: .none)    // CloudFormation alone
///
/// osls is the maintained fork of Serverless Framework 3; version 3.40.0 of the latter, its last, does not know what
/// the files use.
public enum ServerlessVersion: String, Sendable, CaseIterable {
    /// osls 3 or 4, whichever is there.
    case osls
    /// osls 3.
    case osls3
    /// osls 4.
    case osls4
    /// None: no `serverless.yml` is written, and what Serverless alone would get wrong is not looked for.
    case none

    /// The value of `frameworkVersion` for a file that needs a release of osls 3.
    func range(from release: String) -> String {
        switch self {
        case .osls, .none: "^\(release) || ^4.0.0"
        case .osls3: "^\(release)"
        case .osls4: "^4.0.0"
        }
    }
}

/// What the releases of osls know. Source: `Facts/serverless.json`.
enum ServerlessVersions {
    /// Whether a function of that runtime passes the schema of osls.
    static func knows(runtime: String) -> Bool { table.cells(of: "runtime " + runtime) != nil }

    /// The first release that takes a file.
    static func release(for functions: [ServerlessFunction], provider: [Value.Member]) -> String {
        var needed = Release(oldest)
        func use(_ release: Release?) { if let release { needed = max(needed, release) } }
        // Functions mostly have the same words in the same order.
        var (last, runtime): ([Value.Member], String) = ([], "")
        for function in functions {
            for (index, member) in function.members.enumerated() {
                if member.key == "runtime", case .string(let id) = member.value, id != runtime {
                    use(releases["runtime \(id)"])
                    runtime = id
                }
                if index >= last.count || last[index].key != member.key { use(releaseOfWord[member.key]) }
            }
            last = function.members
            for event in function.events {
                guard case .object(let kinds) = event, case .object(let words)? = kinds.first?.value else { continue }
                for word in words { use(releaseOfWord[word.key]) }
            }
        }
        if provider.contains(where: { $0.key == "httpApi" && $0.value["description"] != nil }) {
            use(releaseOfWord["httpApi.description"])
        }
        return needed.text
    }

    private static let releases = Dictionary(
        uniqueKeysWithValues: table.keys.compactMap { key in table.cells(of: key)?[0].map { (key, Release($0)) } })
    /// A function has many words, and few need more than the oldest release.
    private static let releaseOfWord = Dictionary(
        uniqueKeysWithValues: releases.compactMap { key, release in
            key.hasPrefix("word ") ? (String(key.dropFirst(5)), release) : nil
        })

    private struct Release: Comparable {
        let text: String
        let numbers: [Int]

        init(_ text: String) {
            self.text = text
            numbers = text.split(separator: ".").map { Int($0) ?? 0 }
        }

        static func == (a: Release, b: Release) -> Bool { a.numbers == b.numbers }
        static func < (a: Release, b: Release) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
    }
}
