import Deployment
import Infra
import Review

/// The templates of deployed stacks, as the AWS CLI gives them.
///
/// Source: AWS CLI Command Reference, `aws cloudformation get-template`, `aws cloudformation list-stack-resources`.
struct DeployedStacks {
    let profile: String?

    /// The deployed template for each file of a stack; a stack that is not deployed has none.
    func templates(for files: [TemplateFile]) throws -> [TemplateFile] {
        let roots = files.filter { TemplateFile.isTemplate($0.path) && StackName(path: $0.path).nested.isEmpty }
        var result: [TemplateFile] = []
        for file in roots {
            let template = try TemplateText.read(file.bytes, name: file.path)
            guard let (name, region) = Self.stack(of: template) else {
                throw FileFailure(
                    """
                    \(Printable.text(file.path)) does not say of which stack it is: its Description does not begin \
                    with the stack's name and region, as infra writes it. Name a template that infra built.
                    """)
            }
            guard let deployed = try self.template(of: name, region) else {
                Terminal.printError(
                    "note: the stack \(Printable.text(name)) is not deployed in \(region), so all of it is new.")
                continue
            }
            result.append(TemplateFile(path: file.path, bytes: deployed))
            result += try nested(in: name, region, template, beside: file.path)
        }
        return result
    }

    /// The stack's name and region from the description that infra writes: `bot-dev in eu-central-1. …`.
    static func stack(of template: Value) -> (name: String, region: String)? {
        guard let text = template["Description"]?.text, let middle = text.firstRange(of: " in "),
            let end = text[middle.upperBound...].firstIndex(of: ".")
        else { return nil }
        let (name, region) = (String(text[..<middle.lowerBound]), String(text[middle.upperBound..<end]))
        let isName = name.utf8.allSatisfy {
            ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || (0x30...0x39).contains($0)
                || $0 == 0x2D
        }
        return isName && !name.isEmpty && !name.hasPrefix("-") && Region(id: region) != nil ? (name, region) : nil
    }

    private func template(of stack: String, _ region: String) throws -> [UInt8]? {
        guard let answer = try ask(["get-template", "--stack-name", stack, "--template-stage", "Original"], region)
        else { return nil }
        switch answer["TemplateBody"] {
        case .object?: return Array((answer["TemplateBody"]?.prettyJSON ?? "").utf8)
        case .string(let text)?:
            guard text.first(where: { !$0.isWhitespace }) == "{" else {
                throw FileFailure(
                    """
                    The deployed template of \(stack) is YAML, which is not compared. Deploy the JSON template once, \
                    or compare files.
                    """)
            }
            return Array(text.utf8)
        default: throw FileFailure("The AWS CLI gave no template for \(stack).")
        }
    }

    /// The templates of nested stacks, by the resources of the parent that they are.
    private func nested(in stack: String, _ region: String, _ template: Value, beside path: String) throws
        -> [TemplateFile]
    {
        let children = (template["Resources"]?.members ?? []).filter {
            $0.value["Type"]?.text == "AWS::CloudFormation::Stack"
        }
        guard !children.isEmpty, let answer = try ask(["list-stack-resources", "--stack-name", stack], region) else {
            return []
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        var files: [TemplateFile] = []
        for summary in answer["StackResourceSummaries"]?.elements ?? [] {
            guard summary["ResourceType"]?.text == "AWS::CloudFormation::Stack",
                let id = summary["LogicalResourceId"]?.text,
                let name = summary["PhysicalResourceId"]?.text,
                let url = children.first(where: { $0.key == id })?.value["Properties"]?["TemplateURL"]?.text,
                let file = url.split(separator: "/").last, let bytes = try self.template(of: name, region)
            else { continue }
            files.append(TemplateFile(path: "\(folder)/nested/\(file)", bytes: bytes))
        }
        return files
    }

    /// - Returns: nil where the stack does not exist.
    private func ask(_ words: [String], _ region: String) throws -> Value? {
        let profile = self.profile.map { ["--profile", $0] } ?? []
        do {
            return try AWSCommand.found(nil).call(
                "cloudformation", words[0], region: region, Array(words.dropFirst()) + profile)
        } catch let failure as AWSFailure {
            if failure.kind == .absent { return nil }
            throw FileFailure(Presentable.text(DeployFailure.sentence(failure, "read the stack \(words[2])"), slug: ""))
        }
    }
}
