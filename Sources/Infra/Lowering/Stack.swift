/// A stack while it is being lowered: the template that grows, and what it is made for.
public struct Stack: Sendable {
    let scope: Scope
    var template: Template
    /// What was asked for its resources, in order, which emitters of other forms ask again.
    private(set) var steps: [LoweringStep] = [.stack]
    /// What this stack needs of others.
    private(set) var imports: [Import] = []
    /// The references of the author's that were resolved, for the checks.
    private(set) var references: [Reference] = []
    /// The overrides that name an element of a list that is not there, for the checks.
    var overrideGaps: [SourceLocation: OverrideGap] = [:]
    /// Declarations under a condition that added nothing that it could be on, for the checks.
    var withoutConditional: [any Declaration] = []
    /// Triggers by kind, in the order of their first use, for what a kind does once for the whole service.
    private(set) var triggerUses: [[TriggerUse]] = []
    private var triggerKinds: [ObjectIdentifier: Int] = [:]
    /// The line of the spec that resources added now come from.
    private(set) var location: SourceLocation
    /// What is being lowered.
    private var referrer: (any Declaration)?
    /// The function that resources added now are made for, where these go into a nested stack.
    private(set) var function: String?
    private var subscriptions: SubscriptionsByQueue?
    /// The policies of queues that several may send to, which get their conditions when all senders are known.
    var sharedRoleNeeds = SharedRoleNeeds()
    var senderPolicies: [(id: String, queue: any Declaration)] = []
    /// The version that each function publishes, by the function's logical id.
    var versionIDs: [String: String] = [:]
    /// The log groups that rules write into.
    var logsOfRules: [String] = []
    /// The templates of the stack and its nested stacks, where its service asks for these; the template itself stays
    /// whole.
    var split: SplitTemplate?
    /// What the texts of its templates may hold, once these are written.
    var text = TemplateText.unknown

    /// A value of another stack that this one imports.
    struct Import: Sendable, Hashable {
        let owner: Int
        let outputID: String
        let value: Value
        /// Whether it is an export, which cannot change while it is imported.
        var isExported = true
    }

    init(scope: Scope) {
        self.scope = scope
        let model = scope.stack
        location = model.service.location
        template = Template(
            description: """
                \(model.stackName) in \(model.region)\(model.account.map { ", account \($0.value)" } ?? ""). Generated \
                by infra from \(model.service.location.file); do not edit.
                """)
    }

    var prefix: String { scope.stack.prefix }

    // MARK: Adding

    mutating func add(
        _ id: String, _ type: String, _ properties: [Value.Member], dependsOn: [String] = []
    ) {
        template.add(
            TemplateResource(
                id: id, type: type, properties: properties, dependsOn: dependsOn, location: location,
                function: function))
    }

    /// Runs what adds resources, all of which belong to a step.
    mutating func step(_ step: LoweringStep, _ content: (inout Stack) -> Void) {
        let outer = template.step
        defer { template.step = outer }
        template.step = steps.count
        steps.append(step)
        at(step.location ?? location, content)
    }

    /// Runs what adds resources that come from a line of the spec.
    mutating func at<Result>(_ location: SourceLocation, _ content: (inout Stack) -> Result) -> Result {
        let outer = self.location
        self.location = location
        defer { self.location = outer }
        return content(&self)
    }

    /// Runs what adds resources that several share: they belong to the stack itself, whoever adds them first.
    mutating func shared(_ content: (inout Stack) -> Void) {
        let outer = template.step
        defer { template.step = outer }
        template.step = 0
        making(for: nil, content)
    }

    /// Notes of the resources added by `content` that they are made for this function and for no other.
    ///
    /// What stands in a nested stack is told by this alone. So whatever several functions share must be added outside,
    /// even while there is only one.
    mutating func making(for function: Function?, _ content: (inout Stack) -> Void) {
        let outer = self.function
        defer { self.function = outer }
        self.function =
            scope.stack.service.settings.nestedStacks == nil || function?.options.staysInRootStack == true
            ? nil : function?.declaredName
        content(&self)
    }

    /// Runs what is made of a declaration, whose references may see more of others than references of the stack itself.
    mutating func referring<Result>(from declaration: any Declaration, _ content: (inout Stack) -> Result) -> Result {
        let outer = referrer
        defer { referrer = outer }
        referrer = declaration
        return content(&self)
    }

    /// What overrides set in resources of some types, as text: for ids that follow from the content.
    func overrides(of types: Set<String>) -> String {
        var text = ""
        for declaration in scope.stack.declarations where !declaration.origin.overrides.isEmpty {
            guard let resource = template[declaration.logicalID], types.contains(resource.type) else { continue }
            for override in declaration.origin.overrides {
                text += "\(resource.id).\(override.value.path)=\(JSONWriter.renderCompact(override.value.value))"
            }
        }
        return text
    }

    mutating func use(_ trigger: AnyTrigger, of function: Function) {
        let kind = ObjectIdentifier(type(of: trigger.base))
        let use = TriggerUse(
            function: function, trigger: trigger.base, condition: trigger.condition?.value.base.logicalID)
        if let position = triggerKinds[kind] {
            triggerUses[position].append(use)
        } else {
            triggerKinds[kind] = triggerUses.count
            triggerUses.append([use])
        }
    }

    /// The topics whose subscriptions in this stack send to a queue.
    mutating func topicsSending(to queue: Queue) -> [Topic] {
        let known = subscriptions ?? SubscriptionsByQueue(of: scope.stack)
        subscriptions = known
        return known[queue]
    }

    // MARK: References

    /// What a declaration's `Ref` or attribute is from here: an intrinsic function, or an import from the stack that
    /// owns it.
    mutating func value(of declaration: any Declaration, _ attribute: String? = nil, isWeak: Bool = false) -> Value {
        guard declaration.isOwned else { return declaration.existingValue(attribute, in: scope) }
        if let own = scope.stack.own(declaration) { return value(ofOwn: own, attribute) }
        guard let owner = scope.owner(of: declaration), owner.index != scope.stack.index else {
            return value(ofOwn: scope.stack[declaration.key] ?? declaration, attribute)
        }
        let id = (owner[declaration.key] ?? declaration).logicalID
        let outputID = id + (attribute.map { LogicalID.words($0) } ?? "Ref")
        let wanted = Import(
            owner: owner.index, outputID: outputID, value: attribute.map { .getAtt(id, $0) } ?? .ref(id),
            isExported: !isWeak)
        if !imports.contains(wanted) { imports.append(wanted) }
        // Serverless' schema has no such function, and takes any inside of a join.
        if isWeak {
            return .join(
                "",
                [["Fn::GetStackOutput": ["StackName": .string(owner.stackName), "OutputName": .string(outputID)]]])
        }
        return .importValue("\(owner.prefix)-\(outputID)")
    }

    /// - Parameter stated: a declaration as this stack, its owner, states it.
    private func value(ofOwn stated: any Declaration, _ attribute: String?) -> Value {
        if let referrer, let known = stated.knownBeforehand?.knownValue(attribute, for: referrer, in: scope) {
            return known
        }
        let id = stated.logicalID
        if stated.is(Condition.self) { return .string(id) }
        return attribute.map { .getAtt(id, $0) } ?? .ref(id)
    }

    /// The value with every reference in it replaced.
    mutating func resolve(_ value: Value) -> Value {
        switch value {
        case .reference(let reference):
            if reference.location != nil { references.append(reference) }
            return self.value(of: reference.target.base, reference.attribute, isWeak: reference.isWeak)
        case .array(let elements): return .array(elements.map { resolve($0) })
        case .object(let members): return .object(members.map { .init($0.key, resolve($0.value)) })
        default: return value
        }
    }
}

extension Declaration {
    /// What is known of something that exists already: its id or ARN.
    func existingValue(_ attribute: String?, in scope: Scope) -> Value {
        (self as? any Existing)?.existingValue(attribute) ?? .string(declaredName)
    }
}

/// A declaration whose name and ARN are known before its resource is there, for what the resource itself waits for.
protocol KnownBeforehand: Declaration {
    /// The value as text, where a reference would make the two wait for each other.
    func knownValue(_ attribute: String?, for referrer: any Declaration, in scope: Scope) -> Value?
}

extension Declaration {
    /// The declaration, if it is one of the few whose names are known before.
    fileprivate var knownBeforehand: (any KnownBeforehand)? {
        if let bucket = self.as(Bucket.self) { return bucket }
        return self.as(StateMachine.self)
    }
}

/// A declaration that can stand for something that exists already.
protocol Existing: Declaration {
    /// The value that AWS would give for `Ref` or the attribute.
    func existingValue(_ attribute: String?) -> Value
}
