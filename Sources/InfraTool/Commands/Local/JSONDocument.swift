import Infra

/// JSON on one line for `infra-local`.
enum JSONDocument {
    static func object(_ members: [Value.Member]) -> [UInt8] { Array(Value.object(members).compactJSON.utf8) }
}
