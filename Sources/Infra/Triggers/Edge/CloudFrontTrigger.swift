/// Starts the function at the edge, for requests or responses of a CloudFront distribution: Lambda@Edge.
///
///     .on(.cloudFront(site, path: "/api/*", event: .viewerRequest))
///
/// Becomes a published version of the function (`AWS::Lambda::Version`) and its association with a behaviour of the
/// distribution. CloudFront copies the function to its regional caches and runs it there, so it is in us-east-1 and can
/// have neither variables nor a VPC, layers or X-Ray. Its logs are in the region where it ran, in
/// `/aws/lambda/us-east-1.NAME`. The function stays when its stack is deleted, since CloudFront's copies go hours
/// later; it can be deleted then.
/// Source: Amazon CloudFront Developer Guide, "Customize at the edge with Lambda@Edge".
public struct CloudFrontTrigger: ExclusiveTrigger {
    /// When the function is started.
    public enum Event: String, Sendable, Hashable {
        /// Each request of a viewer, before the cache is asked.
        case viewerRequest = "viewer-request"
        /// A request that the cache cannot answer, before it goes to the origin.
        case originRequest = "origin-request"
        /// The origin's answer, before it is cached.
        case originResponse = "origin-response"
        /// Each answer, before it goes to the viewer.
        case viewerResponse = "viewer-response"

        var isViewer: Bool { self == .viewerRequest || self == .viewerResponse }
        var isRequest: Bool { self == .viewerRequest || self == .originRequest }
    }

    public var origin: Origin
    let distribution: Distribution
    let pattern: String
    let event: Event
    var includesBody = false

    public var dependencies: [Dependency] { [Dependency(distribution, at: location)] }
    var key: String { "\(event.rawValue) of the behaviour \"\(pattern)\" of the \(distribution.title)" }
    var alternative: String { "the event or the path" }

    /// Gives the function the body of requests: of viewers' up to 40 KB, of those to the origin up to 1 MB.
    /// Source: Amazon CloudFront Developer Guide, "Quotas on Lambda@Edge".
    public func includeBody() -> Self {
        var copy = self
        copy.includesBody = true
        return copy
    }

    /// At the edge it logs in the region where it runs, and makes the log group there itself.
    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        let group = "/aws/lambda/\(Limits.lambdaEdgeRegion.value).\(function.physicalName(in: stack.scope))"
        return [
            PolicyStatement(
                actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
                resources: [.sub("arn:${AWS::Partition}:logs:*:${AWS::AccountId}:log-group:\(group):*")],
                location: location)
        ]
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        var done: [DeclarationKey] = []
        for case let trigger as CloudFrontTrigger in dependencies.map(\.trigger)
        where !done.contains(trigger.distribution.key) {
            done.append(trigger.distribution.key)
            stack.scope.resolved(trigger.distribution).lowerResources(into: &stack)
        }
    }

    /// What starts functions for one behaviour, in the order in which CloudFront does.
    static func dependencies(of distribution: Distribution, _ pattern: String, in scope: Scope)
        -> [(function: Function, trigger: CloudFrontTrigger)]
    {
        let all = scope.stack.triggers(CloudFrontTrigger.self).filter {
            $0.trigger.distribution.key == distribution.key && $0.trigger.pattern == pattern
        }
        let order: [Event] = [.viewerRequest, .originRequest, .originResponse, .viewerResponse]
        return order.flatMap { event in all.filter { $0.1.event == event } }
    }

    func association(of function: Function, in stack: inout Stack) -> Value {
        .members([
            ("EventType", .string(event.rawValue)), ("IncludeBody", includesBody ? true : nil),
            ("LambdaFunctionARN", .ref(function.versionID(in: &stack))),
        ])
    }
}

extension Function {
    /// What its archive may have for the events at the edge that start it.
    /// Source: Amazon CloudFront Developer Guide, "Quotas on Lambda@Edge".
    var zippedMegabytes: Int? {
        triggers.compactMap { ($0.base as? CloudFrontTrigger)?.event }
            .map { $0.isViewer ? Limits.lambdaEdgeViewerZip.value : Limits.lambdaEdgeOriginZip.value }.min()
    }
}

extension Trigger where Self == CloudFrontTrigger {
    /// Requests or responses of a distribution of the same service.
    /// - Parameters:
    ///   - path: the pattern of one of the distribution's behaviours; without it the default one.
    ///   - event: when the function is started; a behaviour starts one function for each event.
    public static func cloudFront(
        _ distribution: Distribution, path: String = "*", event: CloudFrontTrigger.Event,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        CloudFrontTrigger(origin: Origin(file, line, column), distribution: distribution, pattern: path, event: event)
    }
}
