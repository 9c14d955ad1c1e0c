import Testing

@testable import Infra

/// The mistakes again, written out with `Resource`: checks of the effective stack find them too.
@Suite struct TranscriptionTests {
    @Test func answersAreInTheirFile() throws {
        var text = "{\n"
        var found = 0
        let asked = Mistakes.all.filter { $0.carried != nil }
        for (offset, mistake) in asked.enumerated() {
            guard let services = mistake.carried else { continue }
            let wrong = findings(of: services(true), mistake.settings)
            let right = findings(of: services(false), mistake.settings)
            let answers = wrong.filter { !right.contains($0) }.sorted()
            if !answers.isEmpty { found += 1 }
            text +=
                "\(offset == 0 ? "" : ",\n")\"\(mistake.id)\": [\(answers.map { "\"\($0)\"" }.joined(separator: ", "))]"
            let errors = diagnostics(of: services(false), mistake.settings).filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(mistake.id), which is right: \(errors.map { "\($0.slug): \($0.message)" })")
        }
        print("found \(found) of \(asked.count)")
        try Golden.compare(
            Array((text + "\n}\n").utf8), with: "Tests/Mistakes/transcribed.json", test: "TranscriptionTests")
    }

    private func findings(of services: [Service], _ settings: CheckSettings) -> Set<String> {
        Set(diagnostics(of: services, settings).map(\.slug))
    }

    private func diagnostics(of services: [Service], _ settings: CheckSettings) -> [Diagnostic] {
        Compiler.compile(Transcription.services(of: services), settings: settings, writesFiles: false).diagnostics
    }
}
