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
        origin = Origin(file, line, column, named: name)
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
}
