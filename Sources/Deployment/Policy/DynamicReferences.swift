import Infra
import Review

extension HandlerRights {
    /// `{{resolve:ssm:/name}}` and parameters that are read from Parameter Store.
    mutating func addDynamicReferences(_ template: Value) {
        var names: Set<String> = []
        var secrets: Set<String> = []
        var open = [template]
        while let value = open.popLast() {
            switch value {
            case .array(let elements): open += elements
            case .object(let members): open += members.map(\.value)
            case .string(let text):
                var rest = text[...]
                while let start = rest.firstRange(of: "{{resolve:") {
                    let body = rest[start.upperBound...].prefix { $0 != "}" }
                    let parts = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
                    rest = rest[start.upperBound...]
                    guard parts.count > 1 else { continue }
                    if parts[0] == "secretsmanager" {
                        secrets.insert(
                            parts[1] == "arn"
                                ? parts[1..<min(parts.count, 8)].joined(separator: ":")
                                : stack.arn("secretsmanager:r:a:secret:\(parts[1])-*"))
                    } else {
                        names.insert(parts[1])
                    }
                }
            default: break
            }
        }
        for parameter in template["Parameters"]?.members ?? []
        where parameter.value["Type"]?.text?.hasPrefix("AWS::SSM::Parameter::Value<") == true {
            names.insert(parameter.value["Default"]?.text ?? "*")
        }
        for name in names {
            rights.insert(
                Right(
                    "ssm:GetParameters",
                    on: stack.arn("ssm:r:a:parameter/\(name.hasPrefix("/") ? String(name.dropFirst()) : name)")))
        }
        for arn in secrets { rights.insert(Right("secretsmanager:GetSecretValue", on: arn)) }
    }
}
