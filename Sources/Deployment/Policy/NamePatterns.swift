import Infra
import Review

/// What texts of a template become in AWS, as patterns: `*` stands for what only AWS knows.
struct NamePatterns {
    let stack: PolicyStack
    /// As unnamed resources' names begin: that of the stack, and for a nested one that of its parent.
    let stackName: String
    let resources: [String: Value]
    let parameters: Value?

    private static let deepest = 40

    init(_ stack: PolicyStack, template: Value, isNested: Bool) {
        self.stack = stack
        stackName = isNested ? "\(stack.name)-*" : stack.name
        resources = Dictionary(
            (template["Resources"]?.members ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        parameters = template["Parameters"]
    }

    /// Each text that a value may be.
    func texts(_ value: Value, depth: Int = 0) -> [String] {
        guard depth < Self.deepest else { return ["*"] }
        if let text = value.scalarText { return [text] }
        switch value.intrinsic {
        case ("Ref", .string(let id))?: return [referenced(id)]
        case ("Fn::GetAtt", _)?:
            guard let (id, attribute) = value.reference, resources[id] != nil else { return ["*"] }
            return attribute == "Arn" || attribute?.hasSuffix("Arn") == true ? arns(of: id, depth: depth + 1) : ["*"]
        case ("Fn::Sub", let argument)?: return [substituted(argument, depth)]
        case ("Fn::Join", .array(let parts))? where parts.count == 2:
            let pieces = (parts[1].elements ?? []).map {
                texts($0, depth: depth + 1).count == 1 ? texts($0, depth: depth + 1)[0] : "*"
            }
            return [pieces.joined(separator: parts[0].text ?? "")]
        case ("Fn::If", .array(let parts))? where parts.count == 3:
            return texts(parts[1], depth: depth + 1) + texts(parts[2], depth: depth + 1)
        default: return ["*"]
        }
    }

    private func referenced(_ id: String) -> String {
        switch id {
        case "AWS::Region": return stack.region
        case "AWS::AccountId": return stack.account
        case "AWS::Partition": return stack.partition
        case "AWS::StackName": return stackName
        case "AWS::URLSuffix": return "*"
        case "ArtifactBucket": return stack.bucket
        case _ where id.hasSuffix("ArtifactKey") && parameters?[id] != nil: return "archives/*"
        default: return resources[id] != nil ? name(of: id) : "*"
        }
    }

    private func substituted(_ argument: Value, _ depth: Int) -> String {
        guard let text = argument.text ?? argument.elements?.first?.text else { return "*" }
        let known = argument.elements.flatMap { $0.count > 1 ? $0[1] : nil }
        return SubTemplate.parts(of: text).reduce(into: "") { result, part in
            guard case .placeholder(let variable) = part else {
                // A placeholder that does not end may be anything.
                if case .text(let text) = part {
                    result += text.firstRange(of: "${").map { text[..<$0.lowerBound] + "*" } ?? text
                }
                return
            }
            if variable.hasPrefix("!") {
                result += "${\(variable.dropFirst())}"
            } else if let value = known?[String(variable)] {
                let found = texts(value, depth: depth + 1)
                result += found.count == 1 ? found[0] : "*"
            } else if let dot = variable.firstIndex(of: ".") {
                let arn = arns(of: String(variable[..<dot]), depth: depth + 1)
                result += variable.hasSuffix("Arn") && arn.count == 1 ? arn[0] : "*"
            } else {
                result += referenced(String(variable))
            }
        }
    }

    /// The name of a resource: as the template has it, or as CloudFormation makes one.
    /// Source: AWS CloudFormation User Guide, "Name type": stack's name, logical id, and characters of its own.
    func name(of id: String, property: String? = nil, depth: Int = 0) -> String {
        guard let resource = resources[id], let type = resource["Type"]?.text, depth < 8 else { return "*" }
        let named = property ?? ActionResources.nameProperty(of: type)
        if let named, let value = resource["Properties"]?[named] {
            let found = texts(value)
            return found.count == 1 ? found[0] : "*"
        }
        // Another resource's, such as that of the function which a permission is for.
        if let parent = ResourceARNs.parent(of: type), let value = resource["Properties"]?[parent] {
            return self.parent(value, depth: depth)
        }
        return generated(id, type)
    }

    private func generated(_ id: String, _ type: String) -> String {
        // Names of load balancers and their target groups have room for the beginning of the stack's name only.
        if type.hasPrefix("AWS::ElasticLoadBalancingV2::") { return "\(stackName.prefix(5))*" }
        let name = "\(stackName)-\(id)-"
        let text = name.utf8.count > 51 ? "\(stackName.prefix(20))*" : "\(name)*"
        return type == "AWS::S3::Bucket" ? text.lowercased() : text
    }

    /// The name that a property gives: by reference, by ARN, or as it is.
    func parent(_ value: Value, depth: Int = 0) -> String {
        // The secret that RDS keeps a password in has a name of its own making.
        if value.reference?.attribute?.hasSuffix("MasterUserSecret.SecretArn") == true { return "rds!" }
        if let (id, _) = value.reference, let type = resources[id]?["Type"]?.text {
            // Of a type whose ARNs have no name only AWS knows the id, such as that of a hosted zone.
            let forms = ResourceARNs.forms(of: type)
            return forms.isEmpty || forms.contains { $0.contains("@") } ? name(of: id, depth: depth + 1) : "*"
        }
        let found = texts(value)
        guard found.count == 1 else { return "*" }
        guard found[0].hasPrefix("arn:") else { return found[0] }
        let parts = found[0].split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
        // `function:NAME`, `stream/NAME`, `NAME`
        if parts.count == 7 { return String(parts[6].prefix { $0 != ":" }) }
        return parts.count == 6 ? String(parts[5].split(separator: "/").last ?? "*") : "*"
    }

    /// The ARNs that a resource of the template has.
    func arns(of id: String, depth: Int = 0) -> [String] {
        guard let resource = resources[id], let type = resource["Type"]?.text, depth < 8 else { return ["*"] }
        return ResourceARNs.forms(of: type).map { placed(stack.arn(filled($0, id, resource)), $0, resource) }
    }

    /// In the region and account of the ARN that a property gives, such as that of a topic in another region.
    private func placed(_ arn: String, _ form: String, _ resource: Value) -> String {
        guard let start = form.firstRange(of: "@{"),
            let end = form[start.upperBound...].firstIndex(where: { $0 == "}" || $0 == "=" }),
            let value = resource["Properties"]?[String(form[start.upperBound..<end])]
        else { return arn }
        let (given, parts) = (texts(value), arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false))
        guard given.count == 1, given[0].hasPrefix("arn:"), parts.count == 6 else { return arn }
        let other = given[0].split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard other.count == 6, other[2] == parts[2] else { return arn }
        return (other[..<5] + parts[5...]).joined(separator: ":")
    }

    private func filled(_ form: String, _ id: String, _ resource: Value) -> String {
        var result = ""
        var rest = form[...]
        while let at = rest.firstIndex(of: "@") {
            result += rest[..<at]
            rest = rest[rest.index(after: at)...]
            guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
                let name = name(of: id)
                // Names in paths begin with their slash.
                result += result.hasSuffix("/") && name.hasPrefix("/") ? String(name.dropFirst()) : name
                continue
            }
            let words = rest[rest.index(after: rest.startIndex)..<end].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            rest = rest[rest.index(after: end)...]
            let property = String(words[0])
            if let value = resource["Properties"]?[property] {
                result += parent(value)
            } else {
                result += words.count > 1 ? String(words[1]) : name(of: id, property: property)
            }
        }
        return result + rest
    }
}
