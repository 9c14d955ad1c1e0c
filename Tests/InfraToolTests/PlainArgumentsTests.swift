import ArgumentParser
import Testing

@testable import InfraTool

/// What `PlainArguments` reads is what the parser reads of the same arguments; what the parser refuses it leaves to it.
@Suite struct PlainArgumentsTests {
    static let plain: [[String]] = [
        ["build"], ["build", "--check"], ["build", "--templates-only", "--quiet"], ["build", "-o", "out", "-q"],
        ["build", "--output", "out", "--format", "json", "--strict", "--summary"], ["check"],
        ["check", "--format", "github"], ["check", "--quiet", "--strict"], ["build", "--output", ""],
    ]

    @Test(arguments: plain) func isReadWithoutTheParser(arguments: [String]) throws {
        let command = try #require(PlainArguments.command(arguments))
        #expect(Self.text(of: command) == Self.text(of: try InfraCommand.parseAsRoot(arguments)))
    }

    @Test(arguments: [
        [], ["list"], ["build", "shop"], ["build", "--stage", "dev"], ["build", "--output"], ["build", "--output=out"],
        ["build", "--output", "--check"], ["build", "--check", "--check"], ["build", "-qo", "out"],
        ["build", "--help"],
        ["check", "--check"], ["check", "--format", "xml"], ["check", "--as-of", "2026-11-28"], ["build", "--", "-q"],
        ["--version"],
    ])
    func isLeftToTheParser(arguments: [String]) { #expect(PlainArguments.command(arguments) == nil) }

    @Test func randomArgumentsAreReadAsTheParserReadsThem() throws {
        let words = [
            "--check", "--output", "-o", "--quiet", "-q", "--strict", "--format", "json", "sarif", "--summary", "out",
            "--templates-only", "--", "", "-", "--output=out", "--no-check",
        ]
        var state: UInt64 = 20_261_128
        print("arguments: seed \(state)")
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var count = 0
        for _ in 0..<300 {
            let arguments =
                [next(below: 3) == 0 ? "check" : "build"]
                + (0..<next(below: 6)).map { _ in words[next(below: words.count)] }
            guard let command = PlainArguments.command(arguments) else { continue }
            count += 1
            #expect(Self.text(of: command) == (try? InfraCommand.parseAsRoot(arguments)).map(Self.text), "\(arguments)")
        }
        #expect(count > 40)
    }

    /// All that a command holds: an option that nobody has set shows its definition.
    private static func text(of command: any ParsableCommand) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }
}
