/// What AWS itself gives to every template.
///
/// Source: AWS CloudFormation Template Reference Guide, "Pseudo parameters reference".
enum PseudoParameters {
    static let all: Set<String> = [
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId",
        "AWS::StackName", "AWS::URLSuffix",
    ]

    /// The first that a text has as a placeholder: `${AWS::Region}`.
    static func placeholder(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "$")), text.contains("${AWS::") else { return nil }
        return all.sorted().first { text.contains("${\($0)}") }
    }
}
