import Foundation
import Testing

@testable import Infra

/// The library's own lowering, held whole against CloudFormation's schemas: what builds do for the author's resources alone.
@Suite struct LoweredTemplateTests {
    /// The specs of the cases that are right, and the recorded pairs.
    static let services: [Service] =
        Cases.all.flatMap(\.services).filter { $0.name.hasPrefix("right") } + PairTests.services.map(\.service)

    @Test func everyResourceIsValid() {
        var problems: Set<String> = []
        var types: Set<String> = []
        for service in Self.services {
            for stack in Lowering.lower(Resolver.resolve([service]).0) {
                let template = TemplateReader(stack.template, in: stack.scope.region)
                problems.formUnion(template.problems.map { "\(stack.prefix): \($0)" })
                types.formUnion(stack.template.resources.map(\.type))
            }
        }
        #expect(problems.sorted() == [])
        // Otherwise the above would say little.
        #expect(types.count > 25, "\(types.sorted())")
    }
}

/// Reads a template as CloudFormation does, as far as the schemas and the template alone can tell.
private struct TemplateReader {
    private(set) var problems: [String] = []
    private var types: [String: ResourceType] = [:]
    private let parameters: Set<String>

    init(_ template: Template, in region: Region) {
        let validator = SchemaValidator()
        parameters = Set((template.authorParameters + template.parameters).map(\.key))
        for resource in template.resources {
            guard let type = validator.type(named: resource.type, in: region) else {
                // A type of an account's own.
                if resource.type.hasPrefix("AWS::") { problems.append("\(resource.id): no type \(resource.type)") }
                continue
            }
            types[resource.id] = type
            for finding in validator.validate(properties: .object(resource.properties), of: type) {
                problems.append("\(resource.id) (\(resource.type)): \(finding.message)")
            }
        }
        let ids = Set(template.resources.map(\.id))
        for resource in template.resources {
            for id in resource.dependsOn where !ids.contains(id) { problems.append("\(resource.id) depends on \(id)") }
            read(.object(resource.properties), of: resource.id, ids)
        }
        for output in template.outputs { read(output.value, of: output.id, ids) }
    }

    private mutating func read(_ value: Value, of id: String, _ ids: Set<String>) {
        switch value {
        case .array(let elements): for element in elements { read(element, of: id, ids) }
        case .object(let members):
            for member in members {
                if member.key == "Ref", case .string(let name) = member.value { readReference(name, nil, of: id, ids) }
                if member.key == "Fn::GetAtt", case .array(let parts) = member.value, parts.count == 2,
                    case .string(let name) = parts[0], case .string(let attribute) = parts[1]
                {
                    readReference(name, attribute, of: id, ids)
                }
                if member.key == "Fn::Sub", case .string(let text) = member.value {
                    for part in text.components(separatedBy: "${").dropFirst() {
                        let name = String(part.prefix { $0 != "}" })
                        if name.hasPrefix("!") { continue }
                        let halves = name.split(separator: ".", maxSplits: 1).map(String.init)
                        readReference(halves[0], halves.count > 1 ? halves[1] : nil, of: id, ids)
                    }
                }
                read(member.value, of: id, ids)
            }
        case .reference: problems.append("\(id) has a reference that is not resolved")
        default: break
        }
    }

    private mutating func readReference(_ name: String, _ attribute: String?, of id: String, _ ids: Set<String>) {
        if name.hasPrefix("AWS::") || parameters.contains(name) { return }
        if !ids.contains(name) { problems.append("\(id) refers to \(name)") }
        if let attribute, let type = types[name], !type.hasAttribute(attribute) {
            problems.append("\(id) wants \(attribute) of \(name), a \(type.name)")
        }
    }
}
