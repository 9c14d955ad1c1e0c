import Foundation

@testable import LambdaRuntime

/// The events that the tests of use share, as AWS documents them.
enum RecordedEvents {
    static func bytes(_ name: String) throws -> [UInt8] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: tests.appending(path: "Use/events/\(name).json")))
    }

    static func invocation(_ name: String) throws -> Invocation { Invocation(payload: try bytes(name)) }

    static func request(_ name: String) throws -> HTTPRequest {
        try HTTPRequest(event: JSON(parsing: bytes(name)))
    }
}
