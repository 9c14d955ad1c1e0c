/// A value that the stack shows when it is deployed, and exports where it is given a name for that.
///
/// Source: AWS CloudFormation User Guide, "Outputs".
public struct Output: Declaration {
    public static var kind: String { "output" }

    /// Its logical id: letters and digits.
    public let declaredName: String
    public var origin: Origin
    let value: Value
    let description: String?
    let export: String?
    let decidedExport: Value?

    /// - Parameters:
    ///   - value: text or a reference: `"https://bot.example.com"`, `queue.ref()`.
    ///   - description: at most 1,024 bytes.
    ///   - export: a name that is unique in the account and region: letters, digits, colons and hyphens, at most 255;
    ///     values used by other services of this project are exported by themselves.
    public init(
        _ name: String, _ value: Value, description: String? = nil, export: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.value = value
        self.description = description
        self.export = export
        decidedExport = nil
        origin = Origin(file, line, column)
    }

    /// A value that is exported by a name that CloudFormation decides, such as one with the stack's name in it.
    ///
    /// - Parameter export: an intrinsic function: `["Fn::Sub": "${AWS::StackName}-table"]`. CloudFormation takes no
    ///   references to resources in it.
    public init(
        _ name: String, _ value: Value, description: String? = nil, exportedAs export: Value,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.value = value
        self.description = description
        self.export = nil
        decidedExport = export
        origin = Origin(file, line, column)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] {
        value.dependencies(at: location) + (decidedExport?.dependencies(at: location) ?? [])
    }

    public func lower(into stack: inout Stack) {
        stack.template.add(
            TemplateOutput(
                id: declaredName, description: description, value: stack.resolve(value), export: export,
                decidedExport: decidedExport.map { stack.resolve($0) }))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if let export, let problem = Self.problem(ofExport: export) {
            report(
                .invalidOutput, at: location,
                """
                "\(export)" cannot be the name by which the \(title) is exported: \(problem); correct \
                it\(export.isEmpty ? ", or leave export out" : "").
                """)
        }
        if let problem = value.outputProblem {
            report(
                .invalidOutput, at: location,
                """
                The \(title) is \(problem), and the value of an output must be text; write text, or join the elements: \
                ["Fn::Join": [",", […]]].
                """)
        }
        if let length = description?.utf8.count, length > Limits.cfnOutputDescription.value {
            report(
                .invalidOutput, at: location,
                """
                The description of the \(title) is \(length) bytes; the limit is \(Limits.cfnOutputDescription.value). \
                Shorten it.
                """)
        }
    }

    private static func problem(ofExport name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        if name.utf8.count > Limits.cfnExportNameLength.value {
            return "it is \(name.utf8.count) characters; the limit is \(Limits.cfnExportNameLength.value)"
        }
        let isName = name.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-")
        }
        return isName ? nil : "it can have letters, digits, colons and hyphens only"
    }
}

extension Value {
    /// What keeps it from being an output's value.
    fileprivate var outputProblem: String? {
        switch self {
        case .null: return "null"
        case .array: return "a list"
        case .object(let members): return members.isIntrinsic ? nil : "an object"
        case .double(let number): return number.isFinite ? nil : "not a finite number"
        default: return nil
        }
    }
}
