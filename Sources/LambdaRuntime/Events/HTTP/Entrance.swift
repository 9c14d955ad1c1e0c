/// What an HTTP request came through, which decides how event and answer are written.
public enum Entrance: Sendable, Equatable {
    /// An application load balancer. `multiValue` is an attribute of its target group.
    case loadBalancer(multiValue: Bool)
    /// An HTTP API with payload format 2.0.
    case httpAPI
    /// An HTTP API with payload format 1.0.
    case httpAPIPayload1
    /// A REST API.
    case restAPI
    /// A function URL.
    case functionURL

    /// Recognises an event by what only its entrance writes.
    init?(of event: JSON) {
        guard let about = event["requestContext"] else { return nil }
        if about["elb"] != nil {
            self = .loadBalancer(multiValue: event["multiValueHeaders"] != nil)
        } else if event["version"]?.string == "2.0", about["http"] != nil {
            let host = about["domainName"]?.string ?? ""
            self = host.isFunctionURL ? .functionURL : .httpAPI
        } else if event["httpMethod"] != nil {
            self = event["version"]?.string == "1.0" ? .httpAPIPayload1 : .restAPI
        } else {
            return nil
        }
    }
}

extension String {
    /// `<id>.lambda-url.<region>.on.aws`
    fileprivate var isFunctionURL: Bool {
        split(separator: ".").dropFirst().first == "lambda-url"
    }
}
