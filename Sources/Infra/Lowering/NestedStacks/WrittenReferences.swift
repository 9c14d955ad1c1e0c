/// References to functions in nested stacks that can be written out, since a function's name is known beforehand.
///
/// It is done where AWS does not look whether the function exists, so that nothing has to wait for it: functions call
/// each other, and authorizers decide for routes of any nested stack.
extension TemplateResource {
    /// A function's environment, its destinations, what IAM allows, state machines and API Gateway's authorizers name a
    /// function and no more.
    private static let namers: Set<String> = [
        "AWS::Lambda::Function", "AWS::Lambda::EventInvokeConfig", "AWS::IAM::Role", "AWS::IAM::Policy",
        "AWS::IAM::ManagedPolicy",
        "AWS::ApiGateway::Authorizer", "AWS::ApiGatewayV2::Authorizer", "AWS::StepFunctions::StateMachine",
    ]
    private static let authorizers: Set<String> = ["AWS::ApiGateway::Authorizer", "AWS::ApiGatewayV2::Authorizer"]

    /// All of it that may hold references.
    var content: Value {
        .object([.init("Properties", .object(properties)), .init("Metadata", metadata ?? .null)])
    }

    /// What stands for the reference; nil where it must stay one.
    func written(_ reference: TemplateReference, in template: Template) -> Value? {
        guard Self.namers.contains(type), let target = template[reference.id], target.type == "AWS::Lambda::Function",
            let owner = target.function, owner != function,
            case .string(let name)? = target.properties.first(where: { $0.key == "FunctionName" })?.value
        else { return nil }
        switch reference.attribute {
        case nil: return .string(name)
        case "Arn": return .sub("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(name)")
        default: return nil
        }
    }

    /// What it must wait for: an authorizer needs neither a function nor its alias.
    func neededDependencies(in template: Template) -> [String] {
        guard Self.authorizers.contains(type) else { return dependsOn }
        return dependsOn.filter { template[$0]?.function == nil }
    }
}
