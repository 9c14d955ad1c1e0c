/// A parameter of the template: a value that is known only when the stack is deployed. Becomes an entry of
/// `Parameters`.
///
///     let logLevel = TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])
///     Function("api", …).environment("LOG_LEVEL", logLevel)
///
/// What is known when the specs are written is better said in Swift: checks can read it. Each stack that uses the value
/// has the parameter. CloudFormation takes it by `--parameters`, Serverless by `--param "LogLevel=debug"`; one without
/// a default must be given, each time. (`Parameter` is a value in Parameter Store, which the specs name.)
/// Source: AWS CloudFormation User Guide, "CloudFormation template Parameters syntax".
public struct TemplateParameter: Declaration {
    public static var kind: String { "template parameter" }
    /// Its name is its logical id, which has a check of its own.
    public static var needsName: Bool { false }

    public let declaredName: String
    public var origin: Origin
    let type: Kind
    let defaultValue: Value?
    let allowed: [Value]
    var description: String?
    var pattern: Placed<String>?
    var patternDescription: String?
    var length: Placed<Bounds>?
    var range: Placed<Bounds>?
    var isSecret = false

    /// Between what a number or a length lies; nil where there is no limit.
    struct Bounds: Sendable, Hashable {
        let lower: Int?
        let upper: Int?

        func contains(_ number: Double) -> Bool {
            lower.map { Double($0) <= number } != false && upper.map { number <= Double($0) } != false
        }

        /// not 1 to 63, not 1 or more
        var words: String {
            switch (lower, upper) {
            case (let lower?, let upper?): "\(lower) to \(upper)"
            case (let lower?, nil): "\(lower) or more"
            case (nil, let upper?): "\(upper) or less"
            case (nil, nil): "any"
            }
        }
    }

    /// What CloudFormation takes for it.
    public struct Kind: Sendable, Hashable {
        let name: String

        /// Any text.
        public static let string = Kind(name: "String")
        /// A whole number or a decimal one.
        public static let number = Kind(name: "Number")
        /// Texts with commas between them.
        public static let list = Kind(name: "CommaDelimitedList")
        /// The value is the name of a parameter in Parameter Store, whose text CloudFormation puts in. No SecureString.
        public static let ssm = Kind(name: "AWS::SSM::Parameter::Value<String>")
        /// The same for a list of texts.
        public static let ssmList = Kind(name: "AWS::SSM::Parameter::Value<List<String>>")
        /// A type by AWS' name, such as `AWS::EC2::Image::Id`: CloudFormation looks whether there is such a thing.
        public static func named(_ name: String) -> Kind { Kind(name: name) }
    }

    /// - Parameters:
    ///   - name: its logical id: letters and digits, at most 255.
    ///   - default: taken where none is given.
    ///   - allowed: the only values that it can have. Default: any.
    public init(
        _ name: String, _ type: Kind = .string, default value: Value? = nil, allowed: [Value] = [],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.type = type
        defaultValue = value
        self.allowed = allowed
        origin = Origin(file, line, column, named: name)
    }

    /// For those who deploy: at most 4,000 characters.
    public func description(_ text: String) -> TemplateParameter { with { $0.description = text } }

    /// A regular expression that the whole value must match.
    /// - Parameter description: what CloudFormation says to who gives another value.
    public func pattern(
        _ pattern: String, description: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with {
            $0.pattern = Placed(pattern, SourceLocation(file, line, column))
            $0.patternDescription = description
        }
    }

    /// How many characters a text may have.
    public func length(
        _ range: ClosedRange<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.length = Placed(Bounds(lower: range.lowerBound, upper: range.upperBound), .init(file, line, column)) }
    }

    /// How many characters a text must have at least: `.length(1...)`.
    public func length(
        _ range: PartialRangeFrom<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.length = Placed(Bounds(lower: range.lowerBound, upper: nil), .init(file, line, column)) }
    }

    /// How many characters a text may have at most: `.length(...63)`.
    public func length(
        _ range: PartialRangeThrough<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.length = Placed(Bounds(lower: nil, upper: range.upperBound), .init(file, line, column)) }
    }

    /// Between what a number must lie.
    public func range(
        _ range: ClosedRange<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.range = Placed(Bounds(lower: range.lowerBound, upper: range.upperBound), .init(file, line, column)) }
    }

    /// What a number must be at least: `.range(1...)`.
    public func range(
        _ range: PartialRangeFrom<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.range = Placed(Bounds(lower: range.lowerBound, upper: nil), .init(file, line, column)) }
    }

    /// What a number may be at most: `.range(...10)`.
    public func range(
        _ range: PartialRangeThrough<Int>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TemplateParameter {
        with { $0.range = Placed(Bounds(lower: nil, upper: range.upperBound), .init(file, line, column)) }
    }

    /// Is shown as asterisks wherever CloudFormation shows parameters. What it is put into shows it all the same, so
    /// that it can go into no environment and no output; a `Secret` is better in nearly every case.
    public func noEcho() -> TemplateParameter { with { $0.isSecret = true } }

    private func with(_ change: (inout TemplateParameter) -> Void) -> TemplateParameter {
        var copy = self
        change(&copy)
        return copy
    }

    public var logicalID: String { declaredName }

    public func lower(into stack: inout Stack) {
        let definition = Value.members([
            ("Type", .string(type.name)), ("Description", description.map { .string($0) }), ("Default", defaultValue),
            ("AllowedValues", allowed.isEmpty ? nil : .array(allowed)),
            ("AllowedPattern", pattern.map { .string($0.value) }),
            ("ConstraintDescription", patternDescription.map { .string($0) }),
            ("MinLength", length?.value.lower.map { .int($0) }), ("MaxLength", length?.value.upper.map { .int($0) }),
            ("MinValue", range?.value.lower.map { .int($0) }), ("MaxValue", range?.value.upper.map { .int($0) }),
            ("NoEcho", isSecret ? true : nil),
        ])
        stack.template.authorParameters.append(.init(declaredName, definition))
    }

    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        ServerlessWords(parameter: (declaredName, defaultValue?.parameterText))
    }
}

extension TemplateParameter: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(.reference(Reference(self))) }
}

extension Value {
    /// As a parameter's value is written: always text.
    var parameterText: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .double(let number): "\(number)"
        case .bool(let flag): flag ? "true" : "false"
        default: nil
        }
    }
}

extension Declaration {
    /// Whether each stack that uses it has it for itself: nothing of it is in AWS that two stacks could share.
    ///
    /// Asking for types costs much less than asking for a protocol, for which each type is looked up in the whole
    /// program.
    var isOfEachStack: Bool { self.is(TemplateParameter.self) || self.is(Condition.self) }
}
