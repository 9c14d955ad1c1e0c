import Testing

@testable import Infra

struct SchemaDataTests {
    /// Every line can be read, is found by its name, and every reference in it leads somewhere, in every variant.
    @Test func everyTypeIsWhole() throws {
        let schemas = ResourceSchemas.embedded
        let names = schemas.names
        #expect(names.count == 1_599)
        #expect(schemas.regions.count == 38)
        for name in names {
            for region in [nil, .euCentral1, .meSouth1, .usGovEast1] as [Region?] {
                let type = try #require(schemas.type(named: name, in: region))
                #expect(type.name == name)
                #expect(!type.regions.isEmpty)
                let dangling = references(type.root) + type.definitions.values.flatMap(references)
                #expect(dangling.filter { type.definitions[$0] == nil } == [])
            }
        }
    }

    private func references(_ node: SchemaNode) -> [String] {
        let inner =
            node.properties.map(\.node) + node.patternProperties.map(\.node) + node.anyOf + node.oneOf + node.allOf
            + [node.items].compactMap(\.self)
        return [node.reference?.string].compactMap(\.self) + inner.flatMap(references)
    }
}
