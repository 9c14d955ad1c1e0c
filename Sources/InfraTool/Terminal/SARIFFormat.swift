import Infra

/// Diagnostics as SARIF 2.1.0, for services that show results of static analysis.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
enum SARIFFormat {
    static func text(_ diagnostics: [Diagnostic]) -> String {
        let value: Value = [
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver],
                    "results": .array(diagnostics.map(result)),
                ]
            ],
        ]
        return value.json
    }

    private static let rules = Check.all.sorted { $0.slug < $1.slug }

    private static var driver: Value {
        ["name": "infra", "version": .string(Tool.version), "rules": .array(rules.map(rule))]
    }

    private static func rule(_ check: Check) -> Value {
        [
            "id": .string(check.slug), "shortDescription": ["text": .string(check.summary)],
            "fullDescription": ["text": .string(check.explanation)],
            "help": ["text": .string("Wrong:\n\(check.wrong)\n\nRight:\n\(check.right)\n\nSource: \(check.source).")],
            "defaultConfiguration": ["level": .string(check.severity.rawValue)],
        ]
    }

    private static func result(_ diagnostic: Diagnostic) -> Value {
        var text = diagnostic.messageWithStages
        if let suggestion = diagnostic.suggestion { text += " Write: \(suggestion)" }
        var members: [Value.Member] = [.init("ruleId", .string(diagnostic.slug))]
        if let index = rules.firstIndex(where: { $0.slug == diagnostic.slug }) {
            members.append(.init("ruleIndex", .int(index)))
        }
        members += [
            .init("level", .string(diagnostic.severity.rawValue)), .init("message", ["text": .string(text)]),
            .init("locations", [["physicalLocation": location(diagnostic.location)]]),
        ]
        if !diagnostic.notes.isEmpty {
            members.append(
                .init(
                    "relatedLocations",
                    .array(
                        diagnostic.notes.enumerated().map { index, note in
                            [
                                "id": .int(index), "physicalLocation": location(note.location),
                                "message": ["text": .string(note.message)],
                            ]
                        })))
        }
        return .object(members)
    }

    /// A path as a relative reference: what is not allowed there stands as percent and two digits for each byte.
    /// Source: RFC 3986, "Uniform Resource Identifier (URI): Generic Syntax", section 3.3.
    private static func uri(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            if isPlain(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += byte < 16 ? "%0" : "%"
                text += String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "/-._~".utf8.contains(byte)
        }
    }

    private static func location(_ location: SourceLocation) -> Value {
        [
            "artifactLocation": ["uri": .string(uri(location.file))],
            "region": ["startLine": .int(max(1, location.line)), "startColumn": .int(max(1, location.column))],
        ]
    }
}
