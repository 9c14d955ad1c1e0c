/// Forms that many rules have. A property of a property is written with a dot: "Integration.Uri".
extension ResourceRule {
    /// A property that a resource needs where another one has one of the values.
    static func required(_ property: String, where other: String, is values: String..., of service: String)
        -> ResourceRule
    {
        ResourceRule(other) { subject in
            guard let value = subject.text(at: other), values.contains(value), subject.lacks(at: property) else {
                return nil
            }
            return "has the \(other) \"\(value)\" and no \(property), which \(service) refuses; set \(property)."
        }
    }

    /// A property that a resource cannot have where another one has one of the values.
    static func refused(_ property: String, where other: String, is values: String..., of service: String)
        -> ResourceRule
    {
        ResourceRule(property) { subject in
            guard let value = subject.text(at: other), values.contains(value), subject.has(at: property) else {
                return nil
            }
            return
                "has the \(other) \"\(value)\" and \(property), which \(service) refuses together; remove one of them."
        }
    }

    /// A property that needs another one.
    static func required(_ property: String, beside other: String, of service: String) -> ResourceRule {
        ResourceRule(other) { subject in
            guard subject.has(at: other), subject.lacks(at: property) else { return nil }
            return "has \(other) and no \(property), which \(service) refuses; set \(property)."
        }
    }

    /// A text that is one of few, in this spelling.
    static func value(_ property: String, of service: String, among values: [String]) -> ResourceRule {
        ResourceRule(property) { subject in
            guard let text = subject.text(at: property), !values.contains(text) else { return nil }
            let nearest = Nearest.ending(text, among: values, otherwise: "; write one of \(list(values, last: "or")).")
            return "has the \(property) \"\(text)\", which \(service) does not have\(nearest)"
        }
    }

    /// A whole number in a range.
    static func number(_ property: String, of service: String, in range: ClosedRange<Int>) -> ResourceRule {
        ResourceRule(property) { subject in
            guard let number = subject.number(at: property), !range.contains(number) else { return nil }
            return """
                has the \(property) \(grouped(number)), and \(service) accepts \(grouped(range.lowerBound)) to \
                \(grouped(range.upperBound)); change it.
                """
        }
    }

    /// A path of an API without slashes at its ends.
    static func relativePath(_ property: String) -> ResourceRule {
        ResourceRule(property) { subject in
            guard let path = subject.text(at: property), path.hasPrefix("/") || path.count > 1 && path.hasSuffix("/")
            else {
                return nil
            }
            return
                "has the \(property) \"\(path)\", and API Gateway accepts none with a slash at its ends; remove the slash."
        }
    }

    /// Properties of which a resource needs at least one.
    static func some(_ properties: [String], of service: String) -> ResourceRule {
        ResourceRule(properties[0]) { subject in
            properties.allSatisfy { subject.lacks(at: $0) }
                ? "has none of \(list(properties)), which \(service) refuses; set one of them." : nil
        }
    }
}

extension RuleSubject {
    func has(at path: String) -> Bool { has(Self.parts(path)) }
    func lacks(at path: String) -> Bool { lacks(Self.parts(path)) }
    func text(at path: String) -> String? { text(Self.parts(path)) }
    func number(at path: String) -> Int? { resource.resource.property(Self.parts(path))?.integer }

    private static func parts(_ path: String) -> [String] { path.split(separator: ".").map(String.init) }

    /// The logical ids of what CloudFormation creates before the resource, directly or by way of others.
    var createdBefore: Set<String> {
        var found: Set<String> = []
        var rest = [resource.resource]
        while let next = rest.popLast() {
            var needed = next.dependsOn
            for property in next.properties { property.value.forEachReference { needed.append($0.id) } }
            rest += needed.filter { found.insert($0).inserted }.compactMap { stack.stack.template[$0] }
        }
        return found
    }
}

extension ResourceRule {
    /// The ARN of a table's stream, where that of the table does not do.
    static func stream(_ property: String, of service: String) -> ResourceRule {
        ResourceRule(property) { subject in
            let arn = subject.text(property).flatMap(ARN.init)
            let isTable =
                subject.resource[property]?.singleReference.map { reference in
                    subject.stack.stack.template[reference.id]?.type == "AWS::DynamoDB::Table"
                        && reference.attribute != "StreamArn"
                } ?? (arn?.service == "dynamodb" && arn?.resource.contains("/stream/") == false)
            return isTable
                ? "reads the table by its ARN, and \(service) needs the ARN of its stream; use the attribute StreamArn."
                : nil
        }
    }
}

extension Value {
    /// Whether it is an intrinsic function, whose members are not known here.
    var isIntrinsicObject: Bool {
        guard case .object(let members) = self else { return true }
        return members.isIntrinsic
    }
}
