/// A named class of Unicode scalars: `\d`, `\w`, `\s`, `\p{L}`.
///
/// They are Unicode's, as in the regular expressions that cfn-lint runs.
enum ScalarClass: Sendable {
    case digit, word, space, ascii, graph, print
    /// A general category or, by its first letter alone, a group of them.
    case category(String)

    /// The class that `\p{NAME}` stands for.
    init?(property name: String) {
        switch name {
        case "ASCII": self = .ascii
        case "Graph": self = .graph
        case "Print": self = .print
        default:
            guard (1...2).contains(name.count), name.first.map({ "LMNPSZC".contains($0) }) == true else { return nil }
            self = .category(name)
        }
    }

    func contains(_ value: UInt32) -> Bool {
        switch (self, value) {
        case (.digit, 0..<128): return (0x30...0x39).contains(value)
        case (.word, 0..<128):
            return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) || value == 0x5F
        case (.space, 0..<128): return (0x09...0x0D).contains(value) || (0x1C...0x20).contains(value)
        default: return containsByProperties(value)
        }
    }

    private func containsByProperties(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        let properties = scalar.properties
        switch self {
        case .digit: return properties.generalCategory == .decimalNumber
        case .word:
            return scalar == "_" || properties.isAlphabetic || Self.code(properties.generalCategory).hasPrefix("N")
        case .space: return properties.isWhitespace || (0x1C...0x1F).contains(value)
        case .ascii: return value < 128
        case .graph:
            return !properties.isWhitespace && !["Cc", "Cs", "Cn"].contains(Self.code(properties.generalCategory))
        case .print:
            return properties.generalCategory == .spaceSeparator || Self.graph.contains(value)
        case .category(let name): return Self.code(properties.generalCategory).hasPrefix(name)
        }
    }

    private static func code(_ category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
