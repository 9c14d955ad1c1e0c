extension TemplateParameter {
    public func check(in scope: Scope, _ report: inout Report) {
        checkConstraints(&report)
        if isSecret, defaultValue != nil {
            report(
                .secretParameterExposed, at: location,
                """
                The \(title) has NoEcho, but its default stands in both files; remove the default, or store the value \
                as a Secret.
                """)
        }
        guard let text = defaultValue?.parameterText else {
            if defaultValue != nil {
                report(
                    .invalidTemplateParameter, at: location,
                    "The default of the \(title) must be text or a number; lists are text with commas.")
            }
            return
        }
        checkDefault(text, &report)
    }

    private func checkConstraints(_ report: inout Report) {
        func emit(_ message: String, at location: SourceLocation? = nil) {
            report(.invalidTemplateParameter, at: location ?? self.location, message)
        }
        if declaredName.isEmpty || declaredName.utf8.count > 255
            || !declaredName.utf8.allSatisfy({ isLetter($0) || isDigit($0) })
        {
            emit(
                """
                "\(declaredName)" cannot be the name of a template parameter, which has letters and digits only, at \
                most 255; change it.
                """)
        }
        if let problem = type.problem { emit("\"\(type.name)\" of the \(title) is not a type of parameters\(problem)") }
        if let description, description.utf8.count > 4_000 {
            emit(
                "The description of the \(title) is \(grouped(description.utf8.count)) bytes; the limit is 4,000. Shorten it."
            )
        }
        if let length, type == .number {
            emit(".length is for texts, but the \(title) is a number; use .range.", at: length.location)
        }
        if let range, type != .number {
            emit(
                """
                .range is for numbers, but the \(title) is a \(type.name); remove it or declare the parameter as \
                .number.
                """, at: range.location)
        }
        if let length, (length.value.lower ?? length.value.upper ?? 0) < 0 {
            emit("A length cannot be negative; correct the range.", at: length.location)
        }
        if type == .number, let wrong = allowed.first(where: { $0.parameterText.flatMap(Double.init) == nil }) {
            emit(
                """
                The \(title) is a number, and its allowed value "\(wrong.parameterText ?? "…")" is not; correct it.
                """)
        }
        if allowed.contains(where: { $0.parameterText == nil }) {
            emit("The allowed values of the \(title) must be texts or numbers; correct them.")
        }
    }

    private func checkDefault(_ text: String, _ report: inout Report) {
        func emit(_ message: String, at location: SourceLocation? = nil) {
            report(
                .invalidTemplateParameter, at: location ?? self.location, message,
                notes: location == nil ? [] : [.init(self.location, "the parameter")])
        }
        let values = allowed.compactMap(\.parameterText)
        let parts = type == .list ? text.split(separator: ",").map { String($0.drop { $0 == " " }) } : [text]
        if !values.isEmpty, let wrong = parts.first(where: { !values.contains($0) }) {
            emit(
                """
                The default "\(wrong)" of the \(title) is not one of its allowed values \
                (\(list(values, last: "or")))\(Nearest.ending(wrong, among: values))
                """)
        }
        if type == .number {
            guard let number = Double(text) else {
                return emit("The \(title) is a number, and its default \"\(text)\" is not; correct it.")
            }
            if let range, !range.value.contains(number) {
                emit(
                    """
                    The default \(text) of the \(title) is not \(range.value.words); correct one of them.
                    """, at: range.location)
            }
        }
        if let length, type == .string, !length.value.contains(Double(text.count)) {
            emit(
                """
                The default "\(text)" of the \(title) has \(grouped(text.count)) characters, not \
                \(length.value.words); correct one of them.
                """, at: length.location)
        }
        // What cannot be compiled here may be right for CloudFormation, which reads patterns as Java does.
        if let pattern, !PatternCache().find("^(?:\(pattern.value))$", in: text) {
            emit(
                """
                The default "\(text)" of the \(title) does not match its pattern \(pattern.value); correct one of them.
                """, at: pattern.location)
        }
    }
}

extension TemplateParameter.Kind {
    /// Source: AWS CloudFormation User Guide, "CloudFormation-supplied parameter types".
    private static let plain = ["String", "Number", "List<Number>", "List<String>", "CommaDelimitedList"]

    /// Source: AWS CloudFormation User Guide, "Specify existing resources at runtime with CloudFormation-supplied
    /// parameter types".
    private static let ofAWS = [
        "AWS::EC2::AvailabilityZone::Name", "AWS::EC2::Image::Id", "AWS::EC2::Instance::Id",
        "AWS::EC2::KeyPair::KeyName",
        "AWS::EC2::SecurityGroup::GroupName", "AWS::EC2::SecurityGroup::Id", "AWS::EC2::Subnet::Id",
        "AWS::EC2::VPC::Id", "AWS::EC2::Volume::Id", "AWS::Route53::HostedZone::Id", "AWS::SSM::Parameter::Name",
    ]

    /// The end of a sentence; nil for a type that is known, or one of AWS that may be new.
    fileprivate var problem: String? {
        if Self.plain.contains(name) { return nil }
        let inner = name.hasPrefix("List<") && name.hasSuffix(">") ? String(name.dropFirst(5).dropLast()) : name
        if inner.hasPrefix("AWS::") {
            // One that is none of those may be new.
            guard !inner.hasPrefix("AWS::SSM::Parameter::Value<"), !Self.ofAWS.contains(inner),
                let nearest = Self.ofAWS.first(where: {
                    $0.lowercased() == inner.lowercased() || Nearest.distance($0, inner) <= 2
                })
            else { return nil }
            return "; did you mean \"\(nearest)\"?"
        }
        return Nearest.ending(
            name, among: Self.plain,
            otherwise: "; write \(Self.plain.joined(separator: ", ")), or a type of AWS such as \"AWS::EC2::VPC::Id\".")
    }
}
