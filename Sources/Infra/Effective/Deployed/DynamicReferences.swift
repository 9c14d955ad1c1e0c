/// References to parameters and secrets that CloudFormation puts in when it deploys: `{{resolve:ssm:/shop/url:3}}`.
///
/// Source: AWS CloudFormation User Guide, "Get values stored in other services using dynamic references".
enum DynamicReferences {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        guard stack.stack.text.mayHoldDynamicReferences else { return }
        let limit = Limits.cfnDynamicReferences.value
        let isNested = stack.stack.scope.stack.service.settings.nestedStacks != nil
        var number = 0
        var excess: SourceLocation?
        for resource in stack.stack.template.resources {
            var found: [Substring] = []
            for property in resource.properties { collect(in: property.value, &found) }
            guard !found.isEmpty else { continue }
            number += found.count
            if number > limit, excess == nil { excess = resource.location }
            check(found, of: resource, in: stack, &report)
        }
        guard let excess, !isNested else { return }
        report.allowing(stack.suppressions(at: excess)) { report in
            report(
                .tooManyDynamicReferences, at: excess,
                """
                The template has \(number) dynamic references ({{resolve:…}}); the limit of CloudFormation is \(limit) \
                for a template. Let functions read parameters when they start, by Secret("/…"), hand a value in by \
                TemplateParameter, or split the service.
                """)
        }
    }

    private static func collect(in value: Value, _ found: inout [Substring]) {
        switch value {
        case .string(let text):
            guard text.withBytes(hasTwoBraces) else { return }
            for part in text.split(separator: "{{resolve:", omittingEmptySubsequences: false).dropFirst() {
                guard let end = part.firstRange(of: "}}") else { continue }
                found.append(part[..<end.lowerBound])
            }
        case .array(let elements): for element in elements { collect(in: element, &found) }
        case .object(let members): for member in members { collect(in: member.value, &found) }
        default: return
        }
    }

    private static func hasTwoBraces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 12 else { return false }
        for index in 1..<bytes.count where bytes[index] == UInt8(ascii: "{") && bytes[index - 1] == UInt8(ascii: "{") {
            return true
        }
        return false
    }

    /// The grammar of references to Parameter Store; names of secrets may be ARNs, which have checks of their own.
    private static func check(
        _ found: [Substring], of resource: TemplateResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        for reference in found {
            // What `${…}` stands for is known only at deployment, be it a part of a name or a version.
            let known = SubTemplate.parts(of: String(reference)).map { part -> Substring in
                if case .text(let text) = part { text } else { "1" }
            }
            let parts = known.joined().split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 2, parts[0] == "ssm" || parts[0] == "ssm-secure", let problem = problem(parts) else {
                continue
            }
            report.allowing(stack.suppressions(at: resource.location)) { report in
                let function = stack.scope.stack.functions.first { $0.logicalID == resource.id }
                report(
                    .invalidSecretName,
                    at: function?.location(ofVariableWith: "{{resolve:\(reference)}}") ?? resource.location,
                    """
                    "{{resolve:\(reference)}}" is not a valid parameter reference: \(problem); write \
                    {{resolve:ssm:/name}} or {{resolve:ssm:/name:3}}.
                    """)
            }
        }
    }

    private static func problem(_ parts: [Substring]) -> String? {
        // A parameter of another account is named by its ARN.
        if parts[1] == "arn" { return nil }
        if parts.count > 3 { return "it has more parts than a name and a version" }
        let isName =
            !parts[1].isEmpty && parts[1].utf8.allSatisfy { isLetter($0) || isDigit($0) || "_.-/".utf8.contains($0) }
        guard isName else { return "a name has letters, digits and /_.- only" }
        guard parts.count == 3 else { return nil }
        return (Int(parts[2]) ?? 0) >= 1 ? nil : "a version is a whole number above 0"
    }
}
