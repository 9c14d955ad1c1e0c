import Foundation
import Testing

@testable import Infra

/// Specs full of nonsense: whatever an author writes, the compiler answers and does not crash.
@Suite struct RandomSpecTests {
    /// `RANDOM_SEED=…` repeats a run, `RANDOM_COUNT=…` makes more of them.
    static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        if let seed = environment["RANDOM_SEED"].flatMap({ UInt64($0) }) { return [seed] }
        return (0..<(environment["RANDOM_COUNT"].flatMap { Int($0) } ?? 8)).map { _ in .random(in: 0...UInt64.max) }
    }()

    @Test(arguments: seeds)
    func isAnswered(seed: UInt64) {
        print("RANDOM_SEED=\(seed)")
        var nonsense = Nonsense(seed: seed)
        let services = nonsense.services()
        let first = Compiler.compile(services)
        #expect(first.hasErrors == first.files.isEmpty || services.isEmpty)
        // The same spec gives the same.
        let second = Compiler.compile(services)
        #expect(first.diagnostics == second.diagnostics)
        #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
        // Each thing is said once, in a whole sentence.
        #expect(Set(first.diagnostics).count == first.diagnostics.count)
        for diagnostic in first.diagnostics {
            #expect(Check.named(diagnostic.slug) != nil, "\(diagnostic.slug)")
            #expect(diagnostic.message.hasSuffix(".") || diagnostic.message.hasSuffix("?"), "\(diagnostic.message)")
            #expect(diagnostic.location.line > 0)
        }
    }
}
