import Foundation

@testable import Infra

/// A JSON file beside the tests, read with the library's own reader.
enum OracleFile {
    static func read(_ name: String, from file: String = #filePath) -> JSON {
        let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Oracle/\(name)")
        guard let data = try? Data(contentsOf: url) else { return .null }
        return read(data)
    }

    /// The bytes are never freed: what is read from them refers to them.
    static func read(_ data: Data) -> JSON {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
        _ = bytes.initialize(from: data)
        return JSONReader.read(UnsafeBufferPointer(bytes)) ?? .null
    }
}

extension Value {
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let text): self = .string(text.string)
        case .array(let elements): self = .array(elements.map(Value.init))
        case .object(let members): self = .object(members.map { Member($0.key.string, Value($0.value)) })
        }
    }
}
