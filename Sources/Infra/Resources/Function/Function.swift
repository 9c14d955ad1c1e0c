/// A Lambda function. Becomes `AWS::Lambda::Function` with a log group and a role of its own.
///
///     Function("webhook", .swift(product: "telegram-bot"))
///         .memory(.megabytes(256))
///         .timeout(.seconds(28))
///         .on(.httpAPI(.post, "/telegram"))
///
/// Its physical name is `service-stage-name`, at most 64 characters.
public struct Function: Declaration {
    public static var kind: String { "function" }
    public var resourceType: String? { "AWS::Lambda::Function" }

    /// Its name in the service; the physical name has service and stage before it.
    public let declaredName: String
    public var origin: Origin
    /// The part of logical ids that stands for it; asked for many times, so made once.
    let idPrefix: String
    var runtime: Runtime
    let handlerText: String?
    let code: Code?
    @Boxed var options = FunctionOptions()
    var triggers: [AnyTrigger] = []

    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores.
    ///   - runtime: what runs the code.
    ///   - handler: what is called in it: `public/index.php`, `index.handler`. A Swift product needs none.
    ///   - code: where the code is. A Swift product needs none.
    public init(
        _ name: String, _ runtime: Runtime, handler: String? = nil, code: Code? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        idPrefix = ServerlessNames.function(name)
        self.runtime = runtime
        handlerText = handler
        self.code = code
        origin = Origin(file, line, column, named: name)
    }

    /// A function whose code is a container image.
    /// - Parameter image: in Amazon ECR, in the service's region; it holds the runtime and names what is called.
    public init(
        _ name: String, image: ContainerImage, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        idPrefix = ServerlessNames.function(name)
        runtime = .image
        handlerText = nil
        code = Code(image)
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { idPrefix + "LambdaFunction" }
    var roleID: String { idPrefix + "IamRoleLambdaExecution" }

    var handler: String? {
        if case .swift = runtime.kind { return handlerText ?? "bootstrap" }
        return handlerText
    }
    var image: ContainerImage? {
        if case .image(let image)? = code?.kind { return image }
        return nil
    }
    var memory: Size { options.memory?.value ?? .megabytes(isOnManagedInstances ? 2_048 : 1_024) }
    var timeout: TimeSpan { options.timeout?.value ?? .seconds(6) }
    var architecture: Architecture { options.architecture ?? .x86_64 }
    func physicalName(in scope: Scope) -> String { options.name?.value ?? scope.physicalName(declaredName) }

    public var dependencies: [Dependency] {
        triggers.flatMap(\.base.dependencies) + options.dependencies
    }

    /// The security group of its own, where it is in a network without others.
    public var parts: [any Declaration] { ownSecurityGroup.map { [$0] } ?? [] }

    func with(_ change: (inout Function) -> Void) -> Function {
        var copy = self
        change(&copy)
        return copy
    }

    /// Starts the function by a trigger.
    /// - Parameter condition: whether it does, such as only in a stage.
    public func on<T: Trigger>(_ trigger: T, when condition: Bool = true) -> Function {
        guard condition else { return self }
        return with { $0.triggers.append(AnyTrigger(trigger)) }
    }

    /// The function's ARN.
    public var arn: Value { .reference(Reference(self, "Arn")) }
}

/// Any trigger, comparable.
struct AnyTrigger: Sendable, Equatable {
    let base: any Trigger
    /// The condition without which it starts nothing.
    let condition: Placed<AnyDeclaration>?

    init(_ base: any Trigger, _ condition: Placed<AnyDeclaration>? = nil) {
        self.base = base
        self.condition = condition
    }

    static func == (a: AnyTrigger, b: AnyTrigger) -> Bool {
        a.base.isEqual(to: b.base) && a.condition == b.condition
    }
}
