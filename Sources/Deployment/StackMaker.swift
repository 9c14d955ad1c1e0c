import Infra

/// Who deployed a stack before, as far as its template tells.
package enum StackMaker: Sendable, Hashable {
    case infra
    case serverless
    case other

    package init(template: Value) {
        let description =
            template["Description"].flatMap { value -> String? in
                if case .string(let text) = value { return text }
                return nil
            } ?? ""
        if description.contains(GeneratedFile.mark) {
            self = .infra
        } else if template["Resources"]?["ServerlessDeploymentBucket"] != nil
            || description.hasPrefix("The AWS CloudFormation template for this Serverless application")
            || template["Outputs"]?["ServerlessDeploymentBucketName"] != nil
        {
            self = .serverless
        } else {
            self = .other
        }
    }
}
