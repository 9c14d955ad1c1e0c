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

    @Boxed private var said: Said

    /// All that it says. Each step hands functions around, so they are one reference.
    private struct Said: Sendable, Equatable {
        var origin: Origin
        let declaredName: String
        let ids: FunctionIDs
        var runtime: Runtime
        var handlerText: String?
        let code: Code?
        var options = FunctionOptions()
        var triggers: [AnyTrigger] = []
    }

    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores.
    ///   - runtime: what runs the code.
    ///   - handler: what is called in it: `public/index.php`, `index.handler`. A Swift product needs none.
    ///   - code: where the code is. A Swift product needs none.
    public init(
        _ name: String, _ runtime: Runtime, handler: String? = nil, code: Code? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        said = Said(
            origin: Origin(file, line, column, named: name), declaredName: name, ids: FunctionIDs(name),
            runtime: runtime, handlerText: handler, code: code)
    }

    /// A function whose code is a container image.
    /// - Parameter image: in Amazon ECR, in the service's region; it holds the runtime and names what is called.
    public init(
        _ name: String, image: ContainerImage, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        said = Said(
            origin: Origin(file, line, column, named: name), declaredName: name, ids: FunctionIDs(name),
            runtime: .image, handlerText: nil, code: Code(image))
    }

    /// Its name in the service; the physical name has service and stage before it.
    public var declaredName: String { said.declaredName }
    public var logicalID: String { said.ids.function }
    var roleID: String { said.ids.role }
    var logGroupID: String { said.ids.logGroup }
    /// The part of logical ids that stands for it.
    var idPrefix: String { said.ids.prefix }
    var handlerText: String? {
        get { said.handlerText }
        set { said.handlerText = newValue }
    }
    var code: Code? { said.code }
    var runtime: Runtime {
        get { said.runtime }
        set { said.runtime = newValue }
    }
    public var origin: Origin {
        _read { yield said.origin }
        _modify { yield &said.origin }
    }
    var options: FunctionOptions {
        _read { yield said.options }
        _modify { yield &said.options }
    }
    var triggers: [AnyTrigger] {
        _read { yield said.triggers }
        _modify { yield &said.triggers }
    }

    var handler: String? {
        if case .swift = runtime.kind { return handlerText ?? "bootstrap" }
        return handlerText
    }
    var isImage: Bool {
        if case .image? = code?.kind { return true }
        return false
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
        var dependencies: [Dependency] = []
        for trigger in triggers { dependencies += trigger.base.dependencies }
        addDependenciesOfOptions(to: &dependencies)
        return dependencies
    }

    /// The security group of its own, where it is in a network without others.
    public var parts: [any Declaration] { ownSecurityGroup.map { [$0] } ?? [] }

    /// A chain of modifiers changes one value where it is.
    consuming func with(_ change: (inout Function) -> Void) -> Function {
        change(&self)
        return self
    }

    /// Starts the function by a trigger.
    /// - Parameter condition: whether it does, such as only in a stage.
    public consuming func on<T: Trigger>(_ trigger: T, when condition: Bool = true) -> Function {
        guard condition else { return self }
        return with { $0.triggers.append(AnyTrigger(trigger)) }
    }

    /// The function's ARN.
    public var arn: Value { .reference(Reference(self, "Arn")) }
}
