import Foundation
import Testing

/// A short run of what Tests/Fuzz does for long: the kept inputs as they are, then changed at random.
@Suite struct FuzzTests {
    private static let seeds: [[UInt8]] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appending(path: "Fuzz/seeds")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.compactMap { try? Array(Data(contentsOf: $0)) }
    }()

    @Test func keptInputs() {
        #expect(!Self.seeds.isEmpty)
        for seed in Self.seeds { #expect(FuzzTargets.check(seed) == nil) }
    }

    @Test func changedInputs() throws {
        let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_260_728
        print("FUZZ_SEED=\(seed)")
        var chance = SplitMix(state: seed)
        for _ in 0..<20_000 {
            var input = try #require(Self.seeds.randomElement(using: &chance))
            for _ in 0..<Int.random(in: 1...8, using: &chance) { Self.change(&input, &chance) }
            if let problem = FuzzTargets.check(input) {
                Issue.record("\(problem): \(Data(input).base64EncodedString()) (FUZZ_SEED=\(seed))")
                return
            }
        }
    }

    private static let words = [
        "{", "}", "[", "]", "\"", "\\ud800", "\\", "\r\n", "0", "-", "1e9", "null", ":", ",", "é", "\u{0}", "ffff", "/",
    ]

    private static func change(_ input: inout [UInt8], _ chance: inout SplitMix) {
        let place = Int.random(in: 0...input.count, using: &chance)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0 where place < input.count: input[place] = .random(in: 0...255, using: &chance)
        case 1: input.removeSubrange(place..<min(input.count, place + Int.random(in: 0...20, using: &chance)))
        case 2:
            input.insert(contentsOf: Self.words[Int.random(in: 0..<Self.words.count, using: &chance)].utf8, at: place)
        case 3: input.insert(contentsOf: input[place..<min(input.count, place + 30)], at: place)
        default: if place < input.count { input[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &chance) }
        }
    }
}

/// Numbers that are the same on every machine for the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
