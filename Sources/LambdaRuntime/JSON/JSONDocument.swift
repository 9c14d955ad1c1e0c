/// Parsed JSON text. Shared by the ``JSON`` values that look into it.
final class JSONDocument: Sendable {
    let bytes: [UInt8]
    let nodes: JSONNodeList

    init(bytes: [UInt8], nodes: consuming JSONNodeList) {
        self.bytes = bytes
        self.nodes = nodes
    }
}
