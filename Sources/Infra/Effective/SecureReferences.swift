/// Finds dynamic references where CloudFormation does not resolve them, or where what they give can be read by anybody
/// who may read the configuration.
enum SecureReferences {
    /// Where `ssm-secure` is resolved.
    /// Source: AWS CloudFormation User Guide, "Get a secure string value from Systems Manager Parameter Store".
    private static let secure: [String: [String]] = [
        "AWS::DirectoryService::MicrosoftAD": ["Password"], "AWS::DirectoryService::SimpleAD": ["Password"],
        "AWS::ElastiCache::ReplicationGroup": ["AuthToken"], "AWS::IAM::User": ["LoginProfile"],
        "AWS::KinesisFirehose::DeliveryStream": ["RedshiftDestinationConfiguration"],
        "AWS::OpsWorks::App": ["AppSource"], "AWS::OpsWorks::Stack": ["CustomCookbooksSource", "RdsDbInstances"],
        "AWS::RDS::DBCluster": ["MasterUserPassword"], "AWS::RDS::DBInstance": ["MasterUserPassword"],
        "AWS::Redshift::Cluster": ["MasterUserPassword"],
    ]

    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        guard stack.stack.text.mayHoldDynamicReferences else { return }
        for resource in stack.authored {
            report.allowing(resource.declaration.origin.suppressions) { report in
                check(resource, &report)
                // Overrides of variables are checked as the words are.
                if resource.type == "AWS::Lambda::Function", resource.isWrittenOut {
                    checkVariables(of: resource, &report)
                }
            }
        }
    }

    private static func checkVariables(of function: EffectiveResource, _ report: inout Report) {
        guard case .object(let variables)? = function["Environment", "Variables"] else { return }
        for variable in variables where variable.value.mentionsText("{{resolve:secretsmanager:") {
            report(
                .secretInPlainText, in: function, at: "Environment", "Variables", variable.key,
                saying:
                    """
                    CloudFormation would copy the secret into the variable \(variable.key) of \(function.title), where \
                    everyone who may look at the function can read it; let the function read it: \
                    Secret.secretsManager("name").
                    """)
        }
    }

    private static func check(_ resource: EffectiveResource, _ report: inout Report) {
        for property in resource.resource.properties
        where property.value.mentionsText("{{resolve:ssm-secure:")
            && secure[resource.type]?.contains(property.key) != true
        {
            report(
                .secureReferenceMisplaced, in: resource, at: property.key,
                saying:
                    """
                    The \(resource.title) refers to a SecureString in \(property.key), and CloudFormation resolves \
                    ssm-secure in passwords of a few resources only; let what needs the value read it, or keep it in \
                    Secrets Manager and write {{resolve:secretsmanager:…}}.
                    """)
        }
    }
}

extension Value {
    /// Whether a text in it, at any depth, has that part.
    func mentionsText(_ part: String) -> Bool {
        switch self {
        case .string(let text): text.utf8.contains(UInt8(ascii: "{")) && text.contains(part)
        case .array(let elements): elements.contains { $0.mentionsText(part) }
        case .object(let members): members.contains { $0.value.mentionsText(part) }
        default: false
        }
    }
}
