import Foundation
import Testing

@testable import Packaging

/// `.gitignore` patterns, with git itself as the judge.
@Suite struct PatternTests {
    static let patterns = [
        "a", "*.txt", "/a", "a/", "a/b", "/a/b", "**/b", "a/**", "a/**/c", "**", "*", "?", "[a-c]", "[!a]", "[^a]",
        "*.t?t", "a*", "a/*", "a/*/c", "!a", "\\a", "\\!a", "\\#a", "#a", "a b", "a\\ ", "a ", "", "/", "//", "a//b",
        "[", "[]", "[]a]", "[a", "[]-a]", "[--a]", "[a-]", "[[:alpha:]]", "[[:digit:]x]", "[[:nope:]]", "[\\]]",
        "a**", "**a", "a**b/c", "***", "**/", "/**", "a/**/**/c", "**/**/c", "*/b", "*b*", "*a*b*c*", "a\\", "a[/]b",
        "[!/]b", "é", "[é]", "??", ".*", "*.", "a/b/", "b/c/", "\\*", "[*]", "[a-c][0-9]*", "/*", "/*/", "**/a/**",
    ]

    @Test func matchesAsGitDoes() throws {
        let scratch = Scratch()
        let folder = scratch.project
        try #require(Scratch.run("git", ["init", "-q"], in: folder) != nil)
        let names = [
            "a", "b/a", "b/c", "c/a/b", "c/a/c", "c/b", "x.txt", "c/x.txt", "d/b/c/x", "!a", "#a", "a b", "a ", "]",
            "-",
            "é", "ab", "abc/x", "b1", "c2/f", ".hidden", "d/.h/x", "*", "e.", "q/a/b/c", "q/a/x/y/c", "z/\\x", "1",
        ].filter { !$0.hasPrefix("a/") }
        for name in names { try scratch.write(name) }
        var lists = Self.patterns.map { [$0] }
        var random = SeededGenerator()
        print("seed \(random.seed)")
        for _ in 0..<60 {
            lists.append(
                (0..<Int.random(in: 2...5, using: &random)).map { _ in
                    let pattern = Self.patterns.randomElement(using: &random) ?? "a"
                    return Bool.random(using: &random) ? pattern : "!" + pattern
                })
        }
        for _ in 0..<150 { lists.append([randomPattern(&random)]) }
        lists.removeAll { $0.contains(where: gitDepartsFromItsManual) }
        for list in lists {
            try scratch.write(".gitignore", list.joined(separator: "\n") + "\n")
            let arguments = ["-c", "core.quotePath=false", "ls-files", "-z", "-o", "--exclude-from=.gitignore"]
            let output = Scratch.run("git", arguments, in: folder) ?? ""
            let kept = Set(output.split(separator: "\0").map(String.init)).subtracting([".gitignore"])
            if list == ["*.txt"] { #expect(kept.count > 10) }  // Git did run.
            let tree = SourceTree(
                root: folder, shown: ".", selection: Selection(exclude: list + ["/.gitignore"]))
            // Git cannot say a name with a backslash without quoting; we refuse it anyway.
            let ours = Set(tree.entries.map(\.name))
            #expect(ours == kept.filter { !$0.contains("\\") }, "patterns \(list)")
        }
    }

    @Test func exclusionsThatMatchNothingAreSaid() throws {
        let scratch = Scratch()
        for name in ["app.js", "docs/a.md", "lib/b.js", "lib/deep/c.js"] { try scratch.write(name) }
        func warnings(_ exclude: String...) -> [String] {
            SourceTree(root: scratch.project, shown: "api", selection: Selection(exclude: exclude, written: exclude))
                .warnings
        }
        // A folder that many projects leave out need not be there.
        #expect(warnings("node_modules/**", "dist/**") == [])
        #expect(
            warnings("doc/**") == [
                "the exclude pattern 'doc/**' matches nothing in the folder 'api': did you mean 'docs/**'?"
            ])
        #expect(
            warnings("secret.txt") == [
                "the exclude pattern 'secret.txt' matches nothing in the folder 'api': correct it, or remove it"
            ])
        #expect(warnings("docs/b.md", "doc/", "lib\\b.js").count == 3)
        #expect(warnings("docs/a.md", "b.js", "./app.js", "lib/deep/", "*.map", "**/x", ".npmrc", "!x") == [])
        // Nobody looks below a folder that is left out.
        #expect(warnings("lib/", "c.js", "lib/none.js").count == 1)
    }

    private func randomPattern(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", "b", "c", "*", "**", "/", "?", "[a-c]", "x", ".txt", "[!b]", "\\*", "/**/", "1"]
        return (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "a" }
            .joined()
    }

    /// Git takes the literal beginning off a pattern that has a slash before it looks at the rest, so that in
    /// "b**/x" two stars that follow a name count as if they stood at the beginning. Its manual says that they
    /// are "regular asterisks" there, and so do we.
    private func gitDepartsFromItsManual(_ pattern: String) -> Bool {
        var rest = Substring(pattern)
        if rest.first == "!" { rest.removeFirst() }
        let beginning = rest.prefix { !"*?[\\".contains($0) }
        let wild = rest.dropFirst(beginning.count)
        guard let last = beginning.last, last != "/", wild.hasPrefix("**") else { return false }
        return wild.drop { $0 == "*" }.first == "/"
    }

    @Test func starsAfterANameAreRegular() throws {
        let list = PatternList(["b**/c"])
        #expect(list.covers("bx/c"))
        #expect(list.covers("b/c"))
        #expect(!list.covers("b/x/c"))
    }

    /// As Serverless' patterns are written.
    @Test func bracesAndTheFolderItself() {
        let list = PatternList(["./secret.txt", "**/*.{md,map}", "src/{a,b/{c,d}}.js", "{x}", "y\\{a,b}"])
        for path in ["secret.txt", "a/b.md", "c.map", "src/a.js", "src/b/c.js", "src/b/d.js", "{x}", "y{a,b}"] {
            #expect(list.covers(path), "\(path)")
        }
        for path in ["a/secret.txt", "a.mdx", "src/b.js", "x", "ya"] { #expect(!list.covers(path), "\(path)") }
        // More alternatives than anybody writes stay as they stand.
        #expect(!PatternList([String(repeating: "{a,b}", count: 20)]).covers(String(repeating: "a", count: 20)))
    }

    @Test func includeTakesInAndNames() {
        let include = PatternList(["src", "!src/test", "config/.env", "certs/*.pem", "**"])
        #expect(include.covers("src/a.py"))
        #expect(include.names("config/.env"))
        #expect(include.names("certs/a.pem"))
        #expect(!include.names(".env"))
        let narrow = PatternList(["src", "!src/test"])
        #expect(narrow.covers("src/a.py"))
        #expect(!narrow.covers("src/test/a.py"))
        #expect(!narrow.covers("other"))
        #expect(!narrow.names("src/.env"))
    }

    @Test func longPatternsEnd() {
        let glob = Glob(Array((String(repeating: "*a", count: 60) + "b").utf8))
        let name = Substring(String(repeating: "a", count: 5000))
        #expect(glob?.matches([name.utf8]) == false)
        let folders = Glob(Array((String(repeating: "**/a/", count: 30) + "b").utf8))
        #expect(folders?.matches(Array(repeating: Substring("a").utf8, count: 500)) == false)
    }
}
