@testable import Infra

/// The same stacks, written out with `Resource` alone: what checks of the words cannot see.
enum Transcription {
    /// Services whose bodies state the resources and exports that others were lowered to.
    /// - Parameter change: what is done to the properties of each resource first.
    static func services(
        of services: [Service], changing change: @escaping @Sendable (Value) -> Value = { $0 }
    ) -> [Service] {
        let stacks = Lowering.lower(Resolver.resolve(services).0)
        return services.map { service in
            Service(service.name, regions: service.regions, stages: service.stages) { stage, region in
                let stack = stacks.first {
                    let model = $0.scope.stack
                    return (model.serviceName, model.stage, model.region) == (service.name, stage, region)
                }
                Group(stack.map { declarations(of: $0, change) } ?? [])
            }
        }
    }

    private static func declarations(of stack: Stack, _ change: (Value) -> Value) -> [any Declaration] {
        let parameters = Set((stack.template.parameters + stack.template.authorParameters).map(\.key))
        let resources = stack.template.resources.map { resource(from: $0, without: parameters, change) }
        let exports = stack.template.outputs.filter { $0.export != nil }.map {
            Output($0.id, $0.value, export: $0.export)
        }
        return (resources as [any Declaration]) + exports
    }

    private static func resource(
        from lowered: TemplateResource, without parameters: Set<String>, _ change: (Value) -> Value
    ) -> Resource {
        let properties = Value.object(lowered.properties).mapReferences {
            parameters.contains($0.id) ? "given-at-deployment" : $0.value
        }
        let resource = Resource(lowered.type, lowered.id, properties: change(properties))
        return lowered.deletionPolicy == nil ? resource : resource.retained()
    }
}
