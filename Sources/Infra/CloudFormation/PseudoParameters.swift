/// What AWS itself gives to every template.
///
/// Source: AWS CloudFormation Template Reference Guide, "Pseudo parameters reference".
enum PseudoParameters {
    private static let names: [StaticString] = [
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId",
        "AWS::StackName", "AWS::URLSuffix",
    ]
    static let all = Set(names.map(\.description))

    /// Whether it is one of them, without a string made of it.
    static func contains(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        names.contains { known in
            known.utf8CodeUnitCount == name.count
                && name.elementsEqual(UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount))
        }
    }

    /// The first that a text has as a placeholder: `${AWS::Region}`.
    static func placeholder(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "$")), text.contains("${AWS::") else { return nil }
        return all.sorted().first { text.contains("${\($0)}") }
    }
}
