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
        let constants = ConstantValues(of: stack.stack)
        let authored = Dictionary(stack.authored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for resource in stack.stack.template.resources {
            for property in resource.properties where property.value.mentionsText("{{") {
                let value = constants.evaluated(property.value)
                guard value.mentionsText("{{resolve:s") else { continue }
                let place = Place(resource, authored[resource.id], in: stack)
                report.allowing(place.suppressions) { report in
                    check(property.key, value, of: resource, place, &report)
                }
            }
        }
        for output in stack.scope.stack.all(Output.self)
        where constants.evaluated(output.value).mentionsText("{{resolve:ssm-secure:") {
            report.allowing(output.origin.suppressions) { report in
                emit("in its value", of: output.title, at: output.location, &report)
            }
        }
    }

    /// Who is responsible for a resource.
    private struct Place {
        let title: String
        let suppressions: [Suppression]
        private let authored: EffectiveResource?
        private let function: Function?
        private let resource: TemplateResource

        init(_ resource: TemplateResource, _ authored: EffectiveResource?, in stack: EffectiveStack) {
            self.resource = resource
            self.authored = authored
            function = stack.scope.stack.functions.first { $0.logicalID == resource.id }
            title = authored?.title ?? function?.title ?? "resource \(resource.id) (\(resource.type))"
            suppressions =
                authored?.declaration.origin.suppressions ?? function?.origin.suppressions
                ?? stack.suppressions(at: resource.location)
        }

        func location(of path: [String]) -> SourceLocation {
            if let location = authored?.location(of: path) { return location }
            guard path.starts(with: ["Environment", "Variables"]), path.count == 3 else { return resource.location }
            return function?.location(ofVariable: path[2]) ?? resource.location
        }
    }

    private static func check(
        _ key: String, _ value: Value, of resource: TemplateResource, _ place: Place, _ report: inout Report
    ) {
        if key == "Environment", resource.type == "AWS::Lambda::Function",
            case .object(let variables)? = value["Variables"]
        {
            for variable in variables {
                let location = place.location(of: [key, "Variables", variable.key])
                if variable.value.mentionsText("{{resolve:secretsmanager:") {
                    report(
                        .secretInPlainText, at: location,
                        """
                        CloudFormation would copy the secret into the variable \(variable.key) of the \(place.title), \
                        where everyone who may look at the function can read it; let the function read it: \
                        Secret.secretsManager("name").
                        """)
                }
                if variable.value.mentionsText("{{resolve:ssm-secure:") {
                    emit("in the variable \(variable.key)", of: place.title, at: location, &report)
                }
            }
        } else if secure[resource.type]?.contains(key) != true, value.mentionsText("{{resolve:ssm-secure:") {
            emit("in \(key)", of: place.title, at: place.location(of: [key]), &report)
        }
    }

    private static func emit(
        _ where: String, of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        report(
            .secureReferenceMisplaced, at: location,
            """
            The \(title) refers to a SecureString \(`where`), and CloudFormation resolves ssm-secure in passwords of a \
            few resources only; let what needs the value read it, or keep it in Secrets Manager and write \
            {{resolve:secretsmanager:…}}.
            """)
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
