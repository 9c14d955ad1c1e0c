import Infra

/// The template of a deployed stack, as CloudFormation has it: with what SAM and other transforms made of it.
///
/// Source: AWS CLI Command Reference, `aws cloudformation get-template`.
struct DeployedOriginal {
    let name: String
    let service: String
    let stage: String
    let region: String?
    let bytes: [UInt8]

    static func isName(_ text: String) -> Bool {
        let isLetter =
            text.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") } ?? false
        let rest = text.utf8.allSatisfy {
            ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || (0x30...0x39).contains($0)
                || $0 == 0x2D
        }
        return isLetter && rest && text.utf8.count <= 128
    }

    /// - Throws: where the AWS CLI does not give it.
    static func read(_ stack: String, region: String?, profile: String?) throws(FileFailure) -> DeployedOriginal {
        let aws = try AWSCommand.found(nil)
        let more =
            ["--stack-name", stack, "--template-stage", "Processed", "--no-cli-pager"]
            + (profile.map { ["--profile", $0] } ?? [])
        let answer: Value
        do { answer = try aws.call("cloudformation", "get-template", region: region, more) } catch {
            throw FileFailure(
                """
                aws \(error.call) failed for the stack \(stack): \(error.message) Check its name, --region and the \
                credentials (aws sts get-caller-identity).
                """)
        }
        let bytes: [UInt8]
        switch answer["TemplateBody"] {
        case .string(let text)?: bytes = Array(text.utf8)
        case .object?: bytes = Array((answer["TemplateBody"]?.prettyJSON ?? "").utf8)
        default: throw FileFailure("The AWS CLI gave no template for the stack \(stack).")
        }
        // A service's stack is called service-stage.
        let parts = stack.lastIndex(of: "-").map { (String(stack[..<$0]), String(stack[stack.index(after: $0)...])) }
        return DeployedOriginal(
            name: stack, service: parts?.0 ?? stack, stage: parts?.1 ?? "prod", region: region, bytes: bytes)
    }
}
