import SecretPatterns

/// Looks for credentials in every text of the templates, whoever wrote it and wherever it stands: properties, keys,
/// texts inside intrinsic functions, defaults of parameters, conditions, outputs. What a check of the words has found
/// already at the line that it is in is not reported again.
struct TemplateSecrets {
    private let stack: Stack
    private let known: [Report.Finding]

    static func check(_ stacks: [Stack], known: Report, _ report: inout Report) {
        let slugs = [Check.literalSecret.slug, Check.secretValueAsName.slug, Check.invalidSecretName.slug]
        let found = known.findings.filter { slugs.contains($0.diagnostic.slug) }
        for stack in stacks where stack.text.mayHoldCredentials {
            let model = stack.scope.stack
            let checks = TemplateSecrets(
                stack: stack,
                known: found.filter { $0.service == model.serviceName && $0.stage == model.stage.name })
            report.about(model) { checks.check(&$0) }
        }
    }

    private func check(_ report: inout Report) {
        let template = stack.template
        var owners: [String: any Declaration]?
        for resource in template.resources {
            guard let kind = firstSecret(in: resource) else { continue }
            let all =
                owners ?? Dictionary(stack.scope.stack.declarations.map { ($0.logicalID, $0) }) { first, _ in first }
            owners = all
            let owner = all[resource.id]
            report.allowing(owner?.origin.suppressions ?? []) { report in
                let location = owner.flatMap(overrideWithSecret) ?? resource.location
                emit(kind, "The resource \(resource.id) (\(resource.type))", at: location, &report)
            }
        }
        for parameter in template.authorParameters {
            guard let kind = Self.kind(in: parameter.value) else { continue }
            let location = stack.scope.stack.declarations.first { $0.logicalID == parameter.key }?.location
            emit(
                kind, "The template parameter \"\(parameter.key)\"", at: location ?? stack.scope.stack.service.location,
                &report)
        }
        for mapping in template.mappings {
            guard let kind = Self.kind(in: mapping.value) else { continue }
            let location = stack.scope.stack.declarations.first { $0.logicalID == mapping.key }?.location
            emit(kind, "The mapping \"\(mapping.key)\"", at: location ?? stack.scope.stack.service.location, &report)
        }
        for condition in template.conditions {
            guard let kind = Self.kind(in: condition.value) else { continue }
            let location = stack.scope.stack.declarations.first { $0.logicalID == condition.key }?.location
            emit(
                kind, "The condition \"\(condition.key)\"", at: location ?? stack.scope.stack.service.location, &report)
        }
        for output in template.outputs {
            guard let kind = Self.kind(in: output.asValue) else { continue }
            let location = stack.scope.stack.declarations.first { $0.logicalID == output.id }?.location
            emit(kind, "The output \"\(output.id)\"", at: location ?? stack.scope.stack.service.location, &report)
        }
    }

    private func emit(_ kind: SecretKind, _ what: String, at location: SourceLocation, _ report: inout Report) {
        // A word's own check stands at the modifier, behind the declaration's first line and before the next
        // declaration.
        let next =
            stack.scope.stack.declarations.map(\.location)
            .filter { $0.file == location.file && $0.line > location.line }.map(\.line).min() ?? .max
        let isReported = known.contains {
            let place = $0.diagnostic.location
            return place.file == location.file && place.line >= location.line && place.line < next
        }
        guard !isReported else { return }
        report(
            .literalSecret, at: location,
            """
            \(what) holds what looks like \(kind.text), which would be in clear text in the generated files; store it \
            as an SSM SecureString and let what needs it read it, such as \(stack.scope.secretExample("value")) in a \
            function's environment.
            """)
    }

    private func overrideWithSecret(_ declaration: any Declaration) -> SourceLocation? {
        declaration.origin.overrides.first {
            Self.kind(in: $0.value.value) != nil || Self.kind(in: .string($0.value.path)) != nil
        }?
        .location
    }

    private func firstSecret(in resource: TemplateResource) -> SecretKind? {
        for property in resource.properties {
            if let kind = Self.kind(in: .string(property.key)) ?? Self.kind(in: property.value) { return kind }
        }
        return resource.metadata.flatMap { Self.kind(in: $0) }
    }

    private static func kind(in value: Value) -> SecretKind? {
        switch value {
        case .string(let text): return text.utf8.count < 16 ? nil : SecretSearch.matches(in: text).first?.kind
        case .array(let elements):
            for element in elements { if let kind = kind(in: element) { return kind } }
            return nil
        case .object(let members):
            for member in members {
                if member.key.utf8.count >= 16, let kind = kind(in: .string(member.key)) { return kind }
                if let kind = kind(in: member.value) { return kind }
            }
            return nil
        default: return nil
        }
    }
}
