/// Rules of what scales by itself.
extension ResourceRules {
    static let scaling: [String: [ResourceRule]] = [
        // Source: Amazon EC2 Auto Scaling API Reference, "CreateAutoScalingGroup".
        "AWS::AutoScaling::AutoScalingGroup": [ResourceRule("MinSize") { range($0, ["MinSize"], ["MaxSize"]) }],
        // Source: Application Auto Scaling API Reference, "RegisterScalableTarget".
        "AWS::ApplicationAutoScaling::ScalableTarget": [
            ResourceRule("MinCapacity") { range($0, ["MinCapacity"], ["MaxCapacity"]) },
            ResourceRule("ScalableDimension") { subject in
                guard let namespace = subject.text("ServiceNamespace"),
                    let dimension = subject.text("ScalableDimension"),
                    !dimension.hasPrefix("\(namespace):")
                else { return nil }
                return
                    """
                    scales "\(dimension)" of the namespace "\(namespace)", which has no such dimension; write one that \
                    it has.
                    """
            },
        ],
    ]

    /// A least value that is above the largest.
    static func range(_ subject: RuleSubject, _ least: [String], _ largest: [String]) -> String? {
        func number(_ path: [String]) -> Double? {
            switch subject.resource.resource.property(path) {
            case .int(let number)?: Double(number)
            case .double(let number)?: number
            case .string(let text)?: Double(text)
            default: nil
            }
        }
        guard let low = number(least), let high = number(largest), low > high, let a = least.last, let b = largest.last
        else { return nil }
        return "has \(a) above \(b), which AWS refuses; correct one of them."
    }
}
