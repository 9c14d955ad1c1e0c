import SecretPatterns

/// What the texts of a template may hold, found in one pass over its JSON. A check that looks into every text asks
/// this first: most templates have nothing for it.
struct TemplateText: Sendable {
    /// Whether a text may be a credential.
    private(set) var mayHoldCredentials = false
    /// Whether Serverless Framework may read a variable of its own, or remove a backslash.
    private(set) var mayHoldVariables = false
    /// Whether there may be dynamic references, `{{resolve:…}}`.
    private(set) var mayHoldDynamicReferences = false

    /// A template that nobody has looked through: everything may be in it.
    static let unknown: TemplateText = {
        var text = TemplateText([])
        text.mayHoldCredentials = true
        text.mayHoldVariables = true
        text.mayHoldDynamicReferences = true
        return text
    }()

    private static let pairs: BytePairs = {
        var pairs = SecretSearch.starts
        pairs.insert("${")
        pairs.insert("{{")
        // What a line begins with is passed at once: it is a third of the bytes.
        pairs.insert("\n ")
        return pairs
    }()

    init(_ templates: [WrittenTemplate]) {
        for template in templates { template.bytes.withUnsafeBytes { read($0) } }
    }

    mutating func read(_ json: UnsafeRawBufferPointer) {
        Self.pairs.forEach(in: json) { position in
            switch json[position] {
            case UInt8(ascii: "$"): mayHoldVariables = mayHoldVariables || Self.isVariable(at: position, json)
            case UInt8(ascii: "{"): mayHoldDynamicReferences = true
            case UInt8(ascii: "\n"): return Self.end(ofSpacesFrom: position + 1, json)
            default:
                mayHoldCredentials = mayHoldCredentials || SecretSearch.mayBegin(at: position, inJSON: json)
            }
            return position + 1
        }
    }

    private static func end(ofSpacesFrom start: Int, _ json: UnsafeRawBufferPointer) -> Int {
        var position = start
        while position &+ 8 <= json.count,
            json.loadUnaligned(fromByteOffset: position, as: UInt64.self) == 0x2020_2020_2020_2020
        {
            position &+= 8
        }
        while position < json.count, json[position] == UInt8(ascii: " ") { position &+= 1 }
        return position
    }

    /// `\${` or `${` and a small letter: `VariableEscaping` knows the rest.
    private static func isVariable(at position: Int, _ json: UnsafeRawBufferPointer) -> Bool {
        if position > 0, json[position - 1] == UInt8(ascii: "\\") { return true }
        return position + 2 < json.count
            && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(json[position + 2])
    }
}
