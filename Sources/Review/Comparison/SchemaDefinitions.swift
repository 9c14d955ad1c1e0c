import Infra

/// The definitions that places in one schema refer to.
final class SchemaDefinitions {
    private let members: [JSON.Member]

    init(_ members: [JSON.Member]) { self.members = members }

    subscript(name: JSONText) -> JSON? { members.first { $0.key == name }?.value }
}
