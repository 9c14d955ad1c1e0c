// A plain number or text where a unit or a name belongs, as other tools have it. A conformance that is not available
// says what to write, and unlike an overload it costs the type checker nothing.

@available(*, unavailable, message: "write the unit: .seconds(30) or .minutes(5)")
extension TimeSpan: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(seconds: value) }
}

@available(*, unavailable, message: "write the unit: .megabytes(256) or .gigabytes(1)")
extension Size: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(megabytes: value) }
}

@available(*, unavailable, message: "write the unit: .days(30), or .forever")
extension LogRetention: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .days(value) }
}

@available(*, unavailable, message: "write a region such as .euCentral1")
extension Region: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = Region(id: value) ?? .euCentral1 }
}

@available(*, unavailable, message: "write a runtime such as .nodejs22 or .python313, or .named(\"nodejs22.x\")")
extension Runtime: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(id: value) }
}

@available(*, unavailable, message: "write .rate(.minutes(5)), or .cron(\"0 12 * * ? *\")")
extension ScheduleExpression: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .cron(value) }
}

@available(*, unavailable, message: "write a method such as .get or .any")
extension HTTPMethod: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .any }
}

@available(*, unavailable, message: "say its type: .string(\"id\") or .number(\"id\")")
extension Table.Key: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
}

@available(*, unavailable, message: "a variable holds text: write \"5\", or \"\\(count)\"")
extension Int: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(.string("\(self)")) }
}

@available(*, unavailable, message: "a variable holds text: write \"true\", or \"\\(flag)\"")
extension Bool: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(.string("\(self)")) }
}
