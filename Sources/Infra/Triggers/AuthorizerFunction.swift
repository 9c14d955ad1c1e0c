/// The function that decides whom an API answers.
enum AuthorizerFunction: Sendable, Equatable {
    case own(AnyDeclaration)
    case existing(String)

    init(_ function: Function) { self = .own(AnyDeclaration(function)) }

    var function: Function? {
        if case .own(let declaration) = self { return declaration.base as? Function }
        return nil
    }

    func dependencies(at location: SourceLocation) -> [Dependency] {
        function.map { [Dependency($0, at: location)] } ?? []
    }

    /// The name that an authorizer has where the author gives none.
    var defaultName: String {
        switch self {
        case .own(let declaration): declaration.base.declaredName
        case .existing(let arn): arn.split(separator: ":").last.map(String.init) ?? arn
        }
    }

    /// Its ARN or, where instances are kept started, that of its alias.
    func arn(in stack: Stack) -> Value {
        switch self {
        case .own: current(in: stack)?.invocationARN ?? ""
        case .existing(let arn): .sub(Self.anyPartition(arn))
        }
    }

    /// An ARN inside another text has its partition from the stack; that it is the same was checked.
    private static func anyPartition(_ text: String) -> String {
        guard let arn = ARN(text) else { return text }
        return "arn:${AWS::Partition}:\(arn.service):\(arn.region):\(arn.account):\(arn.resource)"
    }

    /// What a permission names: the same, but an alias by its own resource, as Serverless writes it.
    func permissionTarget(in stack: Stack) -> Value {
        guard let function = current(in: stack), let alias = function.aliasID else { return arn(in: stack) }
        return .ref(alias)
    }

    /// As API Gateway calls it.
    func uri(in stack: Stack) -> Value {
        switch self {
        case .own: APIGatewayARN.invocation(of: current(in: stack)?.invocationARNText ?? "")
        case .existing(let arn): APIGatewayARN.invocation(of: Self.anyPartition(arn))
        }
    }

    func dependencies(in stack: Stack) -> [String] { current(in: stack)?.invocationDependencies ?? [] }

    /// The function as the service states it, with all that it says there.
    func current(in stack: Stack) -> Function? { function.map { stack.scope.resolved($0) } }

    func check(_ what: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        switch self {
        case .own:
            guard let function else { return }
            guard let owner = scope.owner(of: function), owner.index != scope.stack.index else { return }
            report(
                .authorizerElsewhere, at: location,
                """
                The \(function.title) is of service "\(owner.serviceName)", and the \(what) of service \
                "\(scope.stack.serviceName)" needs a permission on it that only its own service can give; move the \
                function here, or use it by .existing("arn:…") and give the permission there.
                """,
                notes: [.init(function.location, "the function")])
        case .existing(let arn):
            ExistingARN(arn, service: "lambda", resource: "function:", what: "function").check(
                in: scope.region, by: what, at: location, .authorizerElsewhere,
                because: "API Gateway calls authorizers of its own region only", &report)
        }
    }
}
