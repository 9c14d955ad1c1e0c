extension Output {
    public func check(in scope: Scope, _ report: inout Report) {
        if let export, let problem = Self.problem(ofExport: export) {
            report(
                .invalidOutput, at: location,
                """
                "\(export)" cannot be the name by which the \(title) is exported: \(problem); correct \
                it\(export.isEmpty ? ", or leave export out" : "").
                """)
        }
        var named: TemplateReference?
        decidedExport?.forEachReference { reference in
            let isOther =
                reference.id.hasPrefix("AWS::")
                || scope.stack.all(TemplateParameter.self).contains {
                    $0.declaredName == reference.id
                }
            if !isOther { named = named ?? reference }
        }
        if let named {
            report(
                .invalidOutput, at: location,
                """
                The name by which the \(title) is exported refers to "\(named.id)", and CloudFormation accepts no \
                reference to a resource there; use a parameter or a pseudo parameter such as AWS::StackName.
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
                The description of the \(title) is \(grouped(length)) bytes; the limit is \
                \(grouped(Limits.cfnOutputDescription.value)). Shorten it.
                """)
        }
    }

    private static func problem(ofExport name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        if name.utf8.count > Limits.cfnExportNameLength.value {
            return
                "it is \(grouped(name.utf8.count)) characters; the limit is \(grouped(Limits.cfnExportNameLength.value))"
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
