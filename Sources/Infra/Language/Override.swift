/// A property of a declaration's resource that the author sets directly.
struct Override: Sendable, Hashable {
    /// From the resource's `Properties`, with dots: `LoadBalancerAttributes.0.Value`.
    let path: String
    let value: Value
}

extension Declaration {
    /// Sets a property of the declaration's resource directly, for what has no modifier of its own.
    ///
    /// Both forms get it: CloudFormation in the resource, serverless.yml in the resource or under
    /// `resources.extensions`. What the resource then is, is checked against its type's schema.
    /// - Parameters:
    ///   - path: from the resource's `Properties`, with dots; numbers count in lists: `LoadBalancerAttributes.0.Value`.
    ///   - value: what stands there, instead of what stood there; `.noValue` takes a property or a member of one away.
    public func override(
        _ path: String, _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.overrides.append(Placed(Override(path: path, value: value), SourceLocation(file, line, column)))
        return copy
    }
}

extension Declaration {
    /// Whether an override replaces a property whole, so that what the word says of it is not deployed. What stands
    /// there instead is checked with the resource.
    /// - Parameter property: from the resource's `Properties`, with dots.
    func isOverridden(_ property: String) -> Bool {
        !origin.overrides.isEmpty
            && origin.overrides.contains { (property + ".").hasPrefix($0.value.path + ".") }
    }

    /// Whether an override leaves a number to deployment, by an intrinsic function.
    func isUnknown(_ property: String) -> Bool {
        guard !origin.overrides.isEmpty, let override = origin.overrides.last(where: { $0.value.path == property })
        else { return false }
        return override.value.value.integer == nil && override.value.value != .noValue
    }

    /// The line that says a property: the last override that replaces it, or the declaration.
    func location(of property: String) -> SourceLocation {
        guard !origin.overrides.isEmpty else { return location }
        return origin.overrides.last { (property + ".").hasPrefix($0.value.path + ".") }?.location ?? location
    }
}

/// A declaration whose logical id the author may choose, since Serverless does not make it.
public protocol Renamable: Declaration {}

extension Renamable {
    /// Gives its resource this logical id, such as the one that a deployed stack has already, so that nothing is
    /// replaced.
    public func logicalID(_ id: String) -> Self {
        var copy = self
        copy.origin.logicalID = id
        return copy
    }
}

/// A declaration whose logical id is made of its name.
public protocol NamedDeclaration: Renamable {}

extension NamedDeclaration {
    /// Keeps what the former name gave, so that a new name in the spec replaces nothing: the logical id, and the name
    /// in AWS where that is made of it.
    ///
    ///     Table("orders").was("purchases")
    /// - Parameter name: what the declaration was called when it was first deployed. `infra diff` says where it is
    ///   needed.
    public func was(_ name: String) -> Self {
        var copy = self
        copy.origin.formerName = name
        return copy
    }
}

extension Declaration {
    /// The name of which ids and names in AWS are made.
    var deployedName: String { origin.formerName ?? declaredName }
}

/// An override of a list's element that is not there and not the next one either.
struct OverrideGap: Sendable {
    let index: Int
    let count: Int
}

extension Stack {
    /// Carries out the overrides of a declaration whose resources have been added.
    mutating func applyOverrides(of declaration: any Declaration) {
        for override in declaration.origin.overrides {
            let components = override.value.path.split(separator: ".").map(String.init)
            guard let property = components.first, let resource = template[declaration.logicalID] else { continue }
            // A whole property as if it were not there.
            if override.value.value == .noValue, components.count == 1 {
                template.revise(resource.id, .property(property)) { $0.properties.removeAll { $0.key == property } }
                continue
            }
            let value = resolve(override.value.value)
            let old = resource.properties.first { $0.key == property }?.value
            let new = (old ?? .object([])).setting(components.dropFirst(), to: value)
            if let old, let gap = old.gap(at: components.dropFirst()) { overrideGaps[override.location] = gap }
            template.revise(resource.id, .property(property)) { $0.set(property, new) }
        }
    }
}

extension TemplateResource {
    /// Sets a property in its place, or adds it.
    mutating func set(_ key: String, _ value: Value) {
        if let position = properties.firstIndex(where: { $0.key == key }) {
            properties[position].value = value
        } else {
            properties.append(.init(key, value))
        }
    }
}

extension Value {
    /// The first number of a path that is behind the end of its list, and how many elements that has.
    fileprivate func gap(at path: ArraySlice<String>) -> OverrideGap? {
        guard let first = path.first else { return nil }
        if case .array(let elements) = self {
            guard let index = Int(first) else { return nil }
            guard elements.indices.contains(index) else {
                return index == elements.count ? nil : OverrideGap(index: index, count: elements.count)
            }
            return elements[index].gap(at: path.dropFirst())
        }
        return self[first]?.gap(at: path.dropFirst())
    }

    /// This value with another one at a path in it; objects on the way are made where there are none.
    fileprivate func setting(_ path: ArraySlice<String>, to value: Value) -> Value {
        guard let first = path.first else { return value }
        if value == .noValue, path.count == 1, case .object(let known) = self,
            known.contains(where: { $0.key == first })
        {
            return .object(known.filter { $0.key != first })
        }
        let rest = path.dropFirst()
        if case .array(var elements) = self, let index = Int(first), index >= 0 {
            if index < elements.count {
                elements[index] = elements[index].setting(rest, to: value)
            } else {
                elements.append(Value.object([]).setting(rest, to: value))
            }
            return .array(elements)
        }
        var members: [Member] = []
        if case .object(let known) = self { members = known }
        // What is not there yet becomes a list by its first element.
        if members.isEmpty, first == "0" { return .array([Value.object([]).setting(rest, to: value)]) }
        if let position = members.firstIndex(where: { $0.key == first }) {
            members[position].value = members[position].value.setting(rest, to: value)
        } else {
            members.append(Member(first, Value.object([]).setting(rest, to: value)))
        }
        return .object(members)
    }
}
