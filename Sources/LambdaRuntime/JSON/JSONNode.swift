/// One value of a parsed document: where its text is and where the value after it begins.
///
/// A document is a flat list of these instead of a tree of enums: parsing allocates twice whatever the
/// size, and text is decoded only where a handler asks for it.
struct JSONNode {
    enum Kind: UInt8 {
        case null, yes, no, number
        /// A string without and with backslashes in it.
        case plainString, escapedString
        case array, object
    }

    let kind: Kind
    /// The value's bytes; of a string what is between the quotes.
    let start: Int32
    var end: Int32
    /// The index of the node behind this value and all it contains.
    var next: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
}
