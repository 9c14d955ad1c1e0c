/// The grammar of filter patterns of CloudWatch Logs, as far as it is certain which ones are refused.
///
/// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax for metric filters, subscription filters, filter log
/// events, and Live Tail".
enum LogFilterPattern {
    /// What is wrong with a pattern; nil where nothing is known to be.
    static func problem(_ pattern: String) -> String? {
        let text = pattern.drop { $0 == " " }
        // Between percent signs stands a regular expression, with quotation marks of its own.
        if !text.contains("%"), QuotedStrings.longest(in: text) == nil { return "a quoted text does not end" }
        guard let first = text.first, let last = text.last(where: { $0 != " " }) else { return nil }
        if first == "{", last != "}" { return "a JSON pattern begins with { and ends with }" }
        if first == "[", last != "]" { return "a pattern of fields begins with [ and ends with ]" }
        if first == "{", !text.contains("$") { return "a JSON pattern compares fields such as $.level" }
        return nil
    }
}
