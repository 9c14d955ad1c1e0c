import Infra
import SecretPatterns

/// Values as people read them: `Queue.Arn` for what `Fn::GetAtt` gives, `"logs-${Stage}"` for text put together.
package enum Readable {
    /// On one line and safe to print.
    /// - Parameter most: the approximate number of characters; longer texts are cut in the middle.
    package static func text(_ value: Value?, most: Int = 160) -> String {
        guard let value else { return "nothing" }
        // Most are short names, which stay as they are.
        if case .string(let text) = value, !text.isEmpty, text.utf8.count <= most,
            text.everyByte({ 0x21..<0x7F ~= $0 })
        {
            let masked = Masking.masked(text)
            if masked.utf8.count <= most { return masked }
        }
        let text = Printable.text(Masking.masked(whole(value)))
        guard text.count > most, most > 20 else { return text }
        return "\(text.prefix(most * 2 / 3))…\(text.suffix(most / 3 - 1))"
    }

    private static func whole(_ value: Value) -> String {
        switch value {
        case .string(let text):
            let isQuoted = text.isEmpty || text.utf8.contains { $0 == 0x20 || $0 == 0x0A }
            return isQuoted ? "\"\(text)\"" : text
        case .array(let elements): return "[\(elements.map(whole).joined(separator: ", "))]"
        case .object(let members):
            if let (name, argument) = value.intrinsic { return intrinsic(value, name, argument) }
            return "{\(members.map { "\($0.key): \(whole($0.value))" }.joined(separator: ", "))}"
        case .null, .reference: return "null"
        default: return value.scalarText ?? "null"
        }
    }

    private static func intrinsic(_ value: Value, _ name: String, _ argument: Value) -> String {
        if let (id, attribute) = value.reference { return attribute.map { "\(id).\($0)" } ?? id }
        switch name {
        case "Fn::ImportValue": return "the import \(whole(argument))"
        case "Fn::GetStackOutput":
            return "the output \(text(argument["OutputName"])) of the stack \(text(argument["StackName"]))"
        case "Fn::Join" where argument.elements?.first == "":
            let pieces = Concatenation.pieces(of: value).map { piece in
                piece.text ?? "${\(whole(piece))}"
            }
            return "\"\(pieces.joined())\""
        case "Fn::If":
            guard let parts = argument.elements, parts.count == 3 else { break }
            return "\(whole(parts[1])) if \(whole(parts[0])), else \(whole(parts[2]))"
        default: break
        }
        let arguments = (argument.elements ?? [argument]).map(whole).joined(separator: ", ")
        return "\(name.hasPrefix("Fn::") ? String(name.dropFirst(4)) : name)(\(arguments))"
    }
}
