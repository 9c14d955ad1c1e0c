import Testing

@testable import Review

/// The search of bytes gives what Swift's search of characters gives, wherever both are defined.
@Suite struct TextSearchTests {
    @Test func agreesWithSwift() {
        var random = RandomPolicies(seed: 11)
        let letters = ["a", "b", "-", "é", "S"]
        func text(_ most: Int) -> String {
            (0..<random.next(most)).map { _ in letters[random.next(letters.count)] }.joined()
        }
        for _ in 0..<5_000 {
            let (whole, word) = (text(12), text(3))
            #expect(whole.hasText(word) == (word.isEmpty || whole.contains(word)), "\(whole) \(word)")
            if !word.isEmpty {
                #expect(
                    whole.replacingText(word, with: "<b>") == whole.replacing(word, with: "<b>"), "\(whole) \(word)")
            }
        }
    }

    @Test(arguments: [
        ("bot-dev-webhook", "dev", "bot-STAGE-webhook"), ("device-dev", "dev", "device-STAGE"),
        ("devdev dev", "dev", "devdev STAGE"),
        ("dévdev", "dev", "dévdev"), ("x-dev-dev", "dev", "x-STAGE-STAGE"), ("dev1 édev dev", "dev", "dev1 édev STAGE"),
        ("dev", "", "dev"),
        ("a", "dev", "a"), ("dev", "dev", "STAGE"),
    ])
    func stagesAreWords(text: String, stage: String, expected: String) {
        #expect(text.withoutStage(stage) == expected)
    }

    @Test(arguments: [
        ("plain name-1", "plain name-1"), ("www.example.org", "www<!-- -->.example.org"), ("a|b", "a\\|b"),
        ("é_x", "é\\_x"),
        ("\u{1B}[31m", "\\\\u\\{1B\\}\\[31m"),
    ])
    func namesStayText(text: String, expected: String) { #expect(Markdown.text(text) == expected) }
}
