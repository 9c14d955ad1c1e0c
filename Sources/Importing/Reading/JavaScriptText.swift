import Infra

/// How JavaScript writes numbers and flags as text, which is what becomes of them where Serverless wants text.
enum JavaScriptText {
    /// The text of a scalar: `1.50` is 1.5, `0x1F` is 31, and `'1.50'` is what it is.
    static func of(_ node: Node) -> String? {
        guard case .scalar(let text, let isPlain) = node.content else { return nil }
        guard isPlain else { return text }
        switch ScalarTypes.value(text) {
        case .bool(let flag): return flag ? "true" : "false"
        case .int(let number): return String(number)
        case .double(let number): return of(number) ?? text
        default: return text
        }
    }

    /// Nil where JavaScript would write an exponent.
    private static func of(_ number: Double) -> String? {
        guard number.magnitude < 1e15, number == 0 || number.magnitude >= 1e-4 else { return nil }
        return number == number.rounded() ? String(Int(number)) : "\(number)"
    }
}
