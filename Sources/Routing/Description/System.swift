/// The resources of all stacks with every intrinsic function replaced by its value.
public struct System: Sendable {
    /// A resource.
    public struct Resource: Sendable {
        /// Its logical id.
        public let id: String
        /// Its type, such as `AWS::Lambda::Function`.
        public let type: String
        /// Its properties.
        public let properties: Node
        /// The spec line that it comes from.
        public let source: String
        /// The stack that has it.
        public let stack: Int
        /// What `Ref` gives.
        public let ref: String
        /// What `Fn::GetAtt` `Arn` gives.
        public let arn: String
    }

    /// What the system was made from.
    public let description: SystemDescription
    /// All resources, in the order of the stacks and their templates. Those under a condition that is false are left
    /// out.
    public let resources: [Resource]
    private let positions: [String: Int]

    /// Evaluates the templates of a description.
    public init(_ description: SystemDescription) {
        self.description = description
        var evaluation = Evaluation(description)
        var resources: [Resource] = []
        for (number, stack) in description.stacks.enumerated() {
            for member in stack.template["Resources"]?.members ?? [] {
                let type = member.value["Type"]?.text ?? ""
                if let condition = member.value["Condition"]?.text, !evaluation.condition(condition, in: number) {
                    continue
                }
                let properties = evaluation.value(member.value["Properties"] ?? .null, in: number)
                let identity = evaluation.identity(member.key, in: number)
                resources.append(
                    Resource(
                        id: member.key, type: type, properties: properties,
                        source: stack.sources[member.key] ?? "", stack: number, ref: identity.ref, arn: identity.arn))
            }
        }
        self.resources = resources
        var positions: [String: Int] = [:]
        for (position, resource) in resources.enumerated() {
            positions[resource.arn] = position
            if positions[resource.ref] == nil { positions[resource.ref] = position }
        }
        self.positions = positions
    }

    /// The resource that a value of `Ref` or of an ARN names.
    public func resource(_ value: String?) -> Resource? {
        value.flatMap { positions[$0] }.map { resources[$0] }
    }

    /// Resources of a type.
    public func resources(_ type: String) -> [Resource] { resources.filter { $0.type == type } }

    /// The function that an ARN, with or without a version or alias, or an API integration's URI names.
    public func function(_ uri: String?) -> LambdaFunction? {
        guard var text = uri else { return nil }
        if let start = text.range(of: "/functions/") {
            text = String(text[start.upperBound...])
            for action in ["/invocations", "/response-streaming-invocations"] where text.hasSuffix(action) {
                text.removeLast(action.utf8.count)
            }
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let name = parts.count >= 7 && parts[0] == "arn" ? parts[0..<7].joined(separator: ":") : text
        guard let resource = resource(name), resource.type == "AWS::Lambda::Function" else { return nil }
        return LambdaFunction(resource, in: self)
    }

    /// The CloudFront Function that an ARN names, as a function.
    func cloudFrontFunction(_ arn: String?) -> LambdaFunction? {
        guard let resource = resource(arn), resource.type == "AWS::CloudFront::Function" else { return nil }
        return LambdaFunction(cloudFront: resource, in: self)
    }

    /// All CloudFront Functions.
    public var cloudFrontFunctions: [LambdaFunction] {
        resources("AWS::CloudFront::Function").map { LambdaFunction(cloudFront: $0, in: self) }
    }

    /// All functions.
    public var functions: [LambdaFunction] { resources("AWS::Lambda::Function").map { LambdaFunction($0, in: self) } }
}

extension String {
    /// Where the text first stands in this one.
    func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
