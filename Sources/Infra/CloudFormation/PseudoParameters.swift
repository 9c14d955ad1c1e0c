/// What AWS itself gives to every template.
///
/// Source: AWS CloudFormation Template Reference Guide, "Pseudo parameters reference".
enum PseudoParameters {
    static let all: Set<String> = [
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId",
        "AWS::StackName", "AWS::URLSuffix",
    ]
}
