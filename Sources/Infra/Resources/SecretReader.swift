/// What reads a function's secrets.
enum SecretReader: Sendable {
    /// This project's runtime library for Swift, by AWS' extension.
    case lambdaRuntime
    /// Bref's secrets loader.
    case bref
    /// The function's own code.
    case own
}

extension Function {
    var secretReader: SecretReader {
        switch runtime.kind {
        case .swift: return .lambdaRuntime
        case .php: return .bref
        case .image: return .own
        case .plain:
            // PHP by a layer of Bref's that the author names.
            let usesBref = options.layers.contains { layer in
                guard case .existing(let text) = layer.value, let arn = ARN(text) else { return false }
                return [LayerCatalog.bref3.account, LayerCatalog.bref2.account].contains(arn.account)
            }
            return usesBref ? .bref : .own
        }
    }
}

extension Secret {
    /// What the environment variable holds, for what will read it.
    func environmentText(for reader: SecretReader) -> String {
        switch (store, reader) {
        case (.parameterStore, .bref): "bref-ssm:\(name)"
        case (.parameterStore, .lambdaRuntime): "infra-ssm:\(name)"
        case (.secretsManager(let field), .lambdaRuntime): "infra-secret:\(name)" + (field.map { "#\($0)" } ?? "")
        case (.secretsManager, .bref), (_, .own): name
        }
    }

    /// What the role must allow for it to be read.
    func statements(for reader: SecretReader) -> [PolicyStatement] {
        var statements: [PolicyStatement] = []
        switch store {
        case .parameterStore:
            // Bref's loader reads parameters in batches.
            let action = reader == .bref ? "ssm:GetParameters" : "ssm:GetParameter"
            let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
            statements.append(
                PolicyStatement(
                    actions: [action],
                    resources: [
                        .sub("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/\(path)")
                    ], location: location))
        case .secretsManager:
            statements.append(
                PolicyStatement(actions: ["secretsmanager:GetSecretValue"], resources: [managedARN], location: location)
            )
        }
        if let key {
            statements.append(PolicyStatement(actions: ["kms:Decrypt"], resources: [.string(key)], location: location))
        }
        return statements
    }
}
