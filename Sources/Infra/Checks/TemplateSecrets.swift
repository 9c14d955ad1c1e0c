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
        let owners = Dictionary(stack.scope.stack.declarations.map { ($0.logicalID, $0) }) { first, _ in first }
        for resource in template.resources {
            let found = secrets(in: resource)
            guard !found.isEmpty else { continue }
            let owner = owners[resource.id]
            report.allowing(owner?.origin.suppressions ?? []) { report in
                let location = owner.flatMap(overrideWithSecret) ?? resource.location
                emit(found, "The resource \(resource.id) (\(resource.type))", of: owner, at: location, &report)
            }
        }
        func check(_ members: [Value.Member], _ kind: String, _ report: inout Report) {
            for member in members {
                let owner = owners[member.key]
                emit(
                    secrets(in: member.value), "The \(kind) \"\(member.key)\"", of: owner,
                    at: owner?.location ?? stack.scope.stack.service.location, &report)
            }
        }
        check(template.authorParameters, "template parameter", &report)
        check(template.mappings, "mapping", &report)
        check(template.conditions, "condition", &report)
        check(template.outputs.map { Value.Member($0.id, $0.asValue) }, "output", &report)
    }

    /// A credential in a text of the template.
    fileprivate struct Found {
        let kind: SecretKind
        let text: String
        /// Where it stands, by the names that lead there: `Environment.Variables.TOKEN`.
        let path: String
    }

    private func emit(
        _ found: [Found], _ what: String, of owner: (any Declaration)?, at location: SourceLocation,
        _ report: inout Report
    ) {
        guard let secret = found.first(where: { !isReported($0, of: owner, at: location) }) else { return }
        report(
            .literalSecret, at: (owner as? Function)?.location(ofCredential: secret) ?? location,
            """
            \(Self.withoutSecrets(what, found)) holds what looks like \
            \(secret.kind.text)\(secret.path.isEmpty ? "" : " in \(Self.withoutSecrets(secret.path, found))"), which \
            would be in clear text in the generated files; store it as an SSM SecureString and let what needs it read \
            it, such as \(stack.scope.secretExample("value")) in a function's environment.
            """)
    }

    /// Ids are made from addresses and names, of which the secret may be a part.
    private static func withoutSecrets(_ title: String, _ found: [Found]) -> String {
        found.reduce(title) { title, found in
            [found.text, LogicalID.words(found.text)].filter { $0.utf8.count >= 8 }.reduce(title) { title, text in
                title.split(separator: text, omittingEmptySubsequences: false).joined(separator: Masking.mask)
            }
        }
    }

    /// Whether a check of the words has found the same secret there: at the declaration, or at one of its modifiers.
    private func isReported(_ found: Found, of owner: (any Declaration)?, at location: SourceLocation) -> Bool {
        let same = known.filter { $0.subject == found.text }
        guard !same.isEmpty else { return false }
        // A modifier stands behind the declaration's first line and before the next declaration, or wherever the
        // function is that a helper made.
        let next =
            stack.scope.stack.declarations.map(\.location)
            .filter { $0.file == location.file && $0.line > location.line }.map(\.line).min() ?? .max
        let variables = (owner as? Function)?.options.environment.map(\.location) ?? []
        return same.map(\.diagnostic.location).contains { place in
            variables.contains(place)
                || place.file == location.file && place.line >= location.line && place.line < next
        }
    }

    private func overrideWithSecret(_ declaration: any Declaration) -> SourceLocation? {
        declaration.origin.overrides.first {
            !secrets(in: $0.value.value).isEmpty || !secrets(in: .string($0.value.path)).isEmpty
        }?
        .location
    }

    private func secrets(in resource: TemplateResource) -> [Found] {
        var found: [Found] = []
        var path: [String] = []
        for property in resource.properties { add(property, &path, &found) }
        if let metadata = resource.metadata {
            path = ["Metadata"]
            add(metadata, &path, &found)
        }
        return found
    }

    private func secrets(in value: Value) -> [Found] {
        var found: [Found] = []
        var path: [String] = []
        add(value, &path, &found)
        return found
    }

    private func add(_ value: Value, _ path: inout [String], _ found: inout [Found]) {
        switch value {
        case .string(let text): add(text, path, &found)
        case .array(let elements): for element in elements { add(element, &path, &found) }
        case .object(let members):
            for member in members { add(member, &path, &found) }
            // A credential may be put together from parts.
            guard members.count == 1, members[0].key == "Fn::Join" || members[0].key == "Fn::Sub",
                let text = EffectiveText(stack.scope.region).text(value)
            else { return }
            var joined: [Found] = []
            add(text, path, &joined)
            found += joined.filter { joined in !found.contains { $0.text == joined.text } }
        default: return
        }
    }

    private func add(_ member: Value.Member, _ path: inout [String], _ found: inout [Found]) {
        add(member.key, path, &found)
        path.append(member.key)
        add(member.value, &path, &found)
        path.removeLast()
    }

    private func add(_ text: String, _ path: [String], _ found: inout [Found]) {
        // No credential is shorter.
        guard text.utf8.count >= 16 else { return }
        let matches = SecretSearch.matches(in: text)
        guard !matches.isEmpty else { return }
        let place = path.prefix { $0 != "Ref" && !$0.hasPrefix("Fn::") }.joined(separator: ".")
        found += matches.map { Found(kind: $0.kind, text: $0.text(in: text), path: place) }
    }
}

extension Function {
    /// Where the variable is set that holds a credential, or whose value is put together to one.
    fileprivate func location(ofCredential found: TemplateSecrets.Found) -> SourceLocation? {
        let names = found.path.split(separator: ".")
        guard names.starts(with: ["Environment", "Variables"]), names.count > 2 else {
            return location(ofVariableWith: found.text)
        }
        return location(ofVariable: names[2]) ?? location(ofVariableWith: found.text)
    }
}
