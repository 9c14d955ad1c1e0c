import Testing

@testable import Infra

struct SchemaDataTests {
    /// Every line can be read, is found by its name, and every reference in it leads somewhere, in every variant.
    @Test func everyTypeIsWhole() throws {
        let schemas = ResourceSchemas.embedded
        let names = schemas.names
        #expect(names.count == 1_883)
        #expect(schemas.regions.count == 37)
        for name in names {
            let body = try #require(schemas.body(of: name))
            let type = try #require(schemas.type(named: name))
            #expect(type.name == name)
            #expect(!type.regions.isEmpty)
            #expect(references(type) == referenceNames(body))
        }
    }

    private func references(_ type: ResourceType) -> Int {
        ([type.root] + type.definitions).reduce(0) { $0 + references($1) }
    }

    /// What is looked up without reading the schema is what the schema says.
    @Test func availabilityIsThatOfTheWholeType() throws {
        let schemas = ResourceSchemas.embedded
        #expect(schemas.availability(of: "AWS::SQS::Quue") == nil)
        for name in schemas.names {
            let type = try #require(schemas.type(named: name))
            let availability = try #require(schemas.availability(of: name))
            #expect(availability.regions == type.regions && availability.lifecycle == type.lifecycle, "\(name)")
        }
    }

    /// How many references there are in the text.
    private func referenceNames(_ json: JSON) -> Int {
        switch json {
        case .array(let elements): elements.reduce(0) { $0 + referenceNames($1) }
        case .object(let members):
            members.reduce(0) { sum, member in
                // Patches of variants are another matter, and a property may have the name of a keyword.
                if member.key == "v" { return sum }
                if member.key == "r", case .string = member.value { return sum + 1 }
                return sum + referenceNames(member.value)
            }
        default: 0
        }
    }

    /// How many references lead to a definition.
    private func references(_ node: SchemaNode) -> Int {
        let inner =
            node.properties.map(\.node) + node.patternProperties.map(\.node) + node.anyOf + node.oneOf + node.allOf
            + [node.items].compactMap(\.self)
        return (node.reference == nil ? 0 : 1) + inner.reduce(0) { $0 + references($1) }
    }
}
