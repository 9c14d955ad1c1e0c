/// The text of `Fn::Sub`: what stands in it, and its placeholders.
///
/// Source: AWS CloudFormation User Guide, "Fn::Sub".
package enum SubTemplate {
    package enum Part {
        /// Text that stays as it is. A `$` without a name in braces is text, too.
        case text(Substring)
        /// `${Name}`, with what stands between the braces: `Id`, `Id.Attribute`, `AWS::Region` or `!Literal`.
        case placeholder(Substring)
    }

    /// The parts in their order. Takes time in proportion to the text, whatever stands in it.
    package static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        let bytes = text.utf8
        var start = text.startIndex
        var position = text.startIndex
        while let dollar = bytes[position...].firstIndex(of: UInt8(ascii: "$")) {
            let brace = bytes.index(after: dollar)
            position = brace
            guard brace < bytes.endIndex, bytes[brace] == UInt8(ascii: "{") else { continue }
            // Where no brace closes any more, the rest is text.
            guard let end = bytes[brace...].firstIndex(of: UInt8(ascii: "}")) else { break }
            if start < dollar { parts.append(.text(text[start..<dollar])) }
            parts.append(.placeholder(text[bytes.index(after: brace)..<end]))
            position = bytes.index(after: end)
            start = position
        }
        if start < text.endIndex { parts.append(.text(text[start...])) }
        return parts
    }
}

extension String {
    /// The text inside `Fn::Sub`, where its own `${` stays as it is.
    var escapedForSub: String { split(separator: "${", omittingEmptySubsequences: false).joined(separator: "${!") }
}
