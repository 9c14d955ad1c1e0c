/// What stands in texts for what is known later.
enum Sentinel {
    /// The name of the stage that a spec is evaluated for.
    static let stage: Unicode.Scalar = "\u{F8F0}"

    /// The text for one stage.
    static func concrete(_ text: String, stage: String) -> String {
        guard text.unicodeScalars.contains(Self.stage) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == Self.stage { result += stage } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    static func marks(_ text: String) -> Bool { text.unicodeScalars.contains(stage) }
}

extension Sentinel {
    /// Around what CloudFormation knows: a parameter of the template or a pseudo parameter.
    static let open: Unicode.Scalar = "\u{F8F1}"
    static let close: Unicode.Scalar = "\u{F8F2}"

    static func reference(_ name: String) -> String { "\(Character(open))\(name)\(Character(close))" }

    static func refers(_ text: String) -> Bool { text.unicodeScalars.contains(open) }

    /// Texts and names of parameters in turn.
    static func parts(_ text: String) -> [(text: String, isReference: Bool)] {
        var parts: [(String, Bool)] = []
        var current = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == open || scalar == close {
                if !current.isEmpty { parts.append((String(current), scalar == close)) }
                current = .init()
            } else {
                current.append(scalar)
            }
        }
        if !current.isEmpty { parts.append((String(current), false)) }
        return parts
    }
}
