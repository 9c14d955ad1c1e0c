/// A secret that a function reads when it starts. Only its name is ever in an output file.
///
/// The function's environment gets the name and its role may read that one secret; the runtime reads the value:
/// `LambdaRuntime` for Swift (`infra-ssm:` and `infra-secret:`), Bref's secrets loader for PHP (`bref-ssm:`).
/// Other runtimes get the plain name and read it themselves.
///
/// A secret is not created by a template: CloudFormation cannot make a SecureString, and a template is no place for a
/// value. Store it once: `aws ssm put-parameter --type SecureString --name /app/bot-token --value file:///dev/stdin`.
/// Source: AWS Systems Manager User Guide, "Parameter Store"; AWS Secrets Manager User Guide.
public struct Secret: Sendable, Hashable {
    enum Store: Sendable, Hashable {
        case parameterStore
        case secretsManager(key: String?)
    }

    let name: String
    let store: Store
    /// The customer managed key that encrypts it; nil for the AWS managed one.
    let key: String?
    let origin: Origin

    /// A SecureString parameter in Systems Manager's Parameter Store.
    /// - Parameters:
    ///   - name: its name, such as `/telegram-bot/prod/bot-token`. Never its value.
    ///   - key: the ARN of the customer managed KMS key that encrypts it, if one does.
    public init(
        _ name: String, key: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.name = name
        store = .parameterStore
        self.key = key
        origin = Origin(file, line, column)
    }

    private init(_ name: String, _ store: Store, _ key: String?, _ origin: Origin) {
        self.name = name
        self.store = store
        self.key = key
        self.origin = origin
    }

    /// A secret in Secrets Manager.
    /// - Parameters:
    ///   - name: its name or its ARN. Never its value.
    ///   - field: which field of a JSON secret.
    ///   - key: the ARN of the customer managed KMS key that encrypts it, if one does.
    public static func secretsManager(
        _ name: String, field: String? = nil, key: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Secret {
        Secret(name, .secretsManager(key: field), key, Origin(file, line, column))
    }

    var location: SourceLocation { origin.location }

    /// The ARN of a secret in Secrets Manager, as policies name it.
    var managedARN: Value {
        if ARN(name) != nil { return .string(name) }
        // Secrets Manager puts six random characters behind the name.
        return .sub("arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:\(name)-??????")
    }

    /// What the environment variable holds, for what will read it.
    func environmentText(for reader: SecretReader) -> String {
        switch (store, reader) {
        case (.parameterStore, .bref): "bref-ssm:\(name)"
        case (.parameterStore, .lambdaRuntime): "infra-ssm:\(name)"
        case (.secretsManager(let field), .lambdaRuntime): "infra-secret:\(name)" + (field.map { "#\($0)" } ?? "")
        default: name
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

/// A plain parameter in Systems Manager's Parameter Store, resolved by CloudFormation when it deploys.
///
/// Becomes the dynamic reference `{{resolve:ssm:name}}`. Its value is copied into what it is used for and is readable
/// there by everyone who may look at the function's configuration: never use it for a secret.
/// Source: AWS CloudFormation User Guide, "Get a plaintext value from Systems Manager Parameter Store".
public struct Parameter: Sendable, Hashable {
    let name: String
    let version: Int?

    /// - Parameter version: a fixed version; without it, the latest when the stack is created or updated.
    public init(_ name: String, version: Int? = nil) {
        self.name = name
        self.version = version
    }

    /// The dynamic reference, for any property.
    public var value: Value { .string("{{resolve:ssm:\(name)\(version.map { ":\($0)" } ?? "")}}") }
}
