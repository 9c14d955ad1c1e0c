/// A distribution of CloudFront.
/// Source: Amazon CloudFront Developer Guide, "Cache behavior settings" and "Restrictions on Lambda@Edge".
public struct Distribution: Sendable {
    /// Where a behavior's requests go.
    public struct Origin: Sendable {
        public enum Kind: Sendable {
            /// The bucket's name and logical id.
            case bucket(name: String, id: String)
            /// Whatever answers at a host.
            case host(String)
        }

        public let kind: Kind
        /// What CloudFront puts before the path.
        public let path: String
        public let headers: [(name: String, value: String)]
        /// As the origin is written in the events of edge functions.
        let properties: Node
    }

    /// A function at the edge.
    public struct EdgeFunction: Sendable {
        /// `viewer-request`
        public let event: String
        public let function: LambdaFunction?
        let includesBody: Bool
    }

    /// Which requests it is for, and what happens to them.
    public struct Behavior: Sendable {
        /// Nil for the default one.
        let pattern: String?
        let source: String
        public let methods: [String]
        let redirectsToHTTPS: Bool
        let takesHTTPSOnly: Bool
        public let origin: Origin?
        public let edge: [EdgeFunction]

        var title: String { pattern.map { "behavior \($0)" } ?? "default behavior" }
    }

    let id: String
    let domain: String
    /// What the root gives, without a slash before it.
    public let rootObject: String
    /// In the order in which they are tried; the default one is the last.
    let behaviors: [Behavior]
    /// Pages for errors of origins.
    public let errors: [(status: Int, page: String?, answer: Int)]

    static func entrances(in system: System) -> [Entrance] {
        system.resources("AWS::CloudFront::Distribution").map { resource in
            let config = resource.properties["DistributionConfig"] ?? .null
            let origins = (config["Origins"]?.elements ?? []).map { ($0["Id"]?.text ?? "", origin($0, in: system)) }
            func behavior(_ node: Node, _ pattern: String?) -> Behavior {
                let policy = node["ViewerProtocolPolicy"]?.text
                let functions = (node["LambdaFunctionAssociations"]?.elements ?? []).map { one in
                    EdgeFunction(
                        event: one["EventType"]?.text ?? "", function: system.function(one["LambdaFunctionARN"]?.text),
                        includesBody: one["IncludeBody"]?.flag == true)
                }
                let light = (node["FunctionAssociations"]?.elements ?? []).map { one in
                    EdgeFunction(
                        event: one["EventType"]?.text ?? "",
                        function: system.cloudFrontFunction(one["FunctionARN"]?.text), includesBody: false)
                }
                return Behavior(
                    pattern: pattern, source: resource.source,
                    methods: node["AllowedMethods"]?.texts ?? ["GET", "HEAD"],
                    redirectsToHTTPS: policy == "redirect-to-https", takesHTTPSOnly: policy == "https-only",
                    origin: origins.first { $0.0 == node["TargetOriginId"]?.text }?.1,
                    edge: functions + light)
            }
            let named = (config["CacheBehaviors"]?.elements ?? []).map { behavior($0, $0["PathPattern"]?.text ?? "*") }
            let stack = system.description.stacks[resource.stack]
            let domain = "\(Identity.id("distribution \(resource.arn)", length: 13)).cloudfront.net"
            let aliases = config["Aliases"]?.texts ?? []
            return Entrance(
                kind: .distribution(
                    Distribution(
                        id: Identity.id("id \(resource.arn)", length: 13).uppercased(), domain: domain,
                        rootObject: config["DefaultRootObject"]?.text ?? "",
                        behaviors: named + [behavior(config["DefaultCacheBehavior"] ?? .null, nil)],
                        errors: (config["CustomErrorResponses"]?.elements ?? []).compactMap { error in
                            guard let status = error["ErrorCode"]?.number else { return nil }
                            return (status, error["ResponsePagePath"]?.text, error["ResponseCode"]?.number ?? status)
                        })),
                title: "distribution \(aliases.first ?? resource.id)", id: resource.id, service: stack.service,
                source: resource.source, scheme: "https", port: 443, hosts: aliases + [domain])
        }
    }

    private static func origin(_ node: Node, in system: System) -> Origin {
        let name = node["DomainName"]?.text ?? ""
        let bucket = system.resources("AWS::S3::Bucket").first { bucket in
            name.hasPrefix("\(bucket.ref)/") || name == bucket.ref || name.hasPrefix("\(bucket.ref).s3")
        }
        let headers = (node["OriginCustomHeaders"]?.elements ?? []).map {
            (name: $0["HeaderName"]?.text ?? "", value: $0["HeaderValue"]?.text ?? "")
        }
        let isBucket = node["S3OriginConfig"] != nil || bucket != nil
        let kind: Origin.Kind =
            isBucket
            ? .bucket(name: bucket?.ref ?? String(name.prefix { $0 != "." }), id: bucket?.id ?? "") : .host(name)
        return Origin(kind: kind, path: node["OriginPath"]?.text ?? "", headers: headers, properties: node)
    }

    /// The first behavior whose pattern matches.
    public func decide(_ request: IncomingRequest) -> Decision {
        var steps: [Decision.Step] = []
        for behavior in behaviors {
            // A pattern means the same with and without its slash.
            let matches = behavior.pattern.map { pattern in
                Wildcard.matches(pattern.hasPrefix("/") ? pattern : "/\(pattern)", request.path, ignoringCase: false)
            }
            let reason =
                matches.map { $0 ? "the first that matches" : "the path is \(request.path)" } ?? "no other matches"
            steps.append(
                .init(title: behavior.title, source: behavior.source, isChosen: matches ?? true, reason: reason))
            guard matches ?? true else { continue }
            if request.scheme == "http", behavior.redirectsToHTTPS {
                let query = request.query.map { "?\($0)" } ?? ""
                let location = "https://\(request.host)\(request.path)\(query)"
                return Decision(
                    outcome: .answer(Answer(301, headers: [("Server", "CloudFront"), ("Location", location)])),
                    steps: steps)
            }
            let isRefused = request.scheme == "http" && behavior.takesHTTPSOnly
            guard !isRefused, behavior.methods.contains(request.method) else {
                return Decision(outcome: .answer(Self.refusal), steps: steps)
            }
            return Decision(outcome: .origin(self, behavior), steps: steps)
        }
        return Decision(outcome: .answer(Self.refusal), steps: steps)
    }

    /// CloudFront's own answer.
    public static func failure(_ status: Int, _ text: String) -> Answer {
        Answer(
            status,
            headers: [("Server", "CloudFront"), ("Content-Type", "text/html"), ("X-Cache", "Error from cloudfront")],
            body: Array(
                """
                <HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>\(text)</BODY></HTML>\n
                """
                .utf8))
    }

    private static let refusal = failure(403, "This distribution is not configured to allow the HTTP request method.")
}

extension Distribution.Origin {
    /// `the bucket edge-prod-content`
    public var title: String {
        switch kind {
        case .bucket(let name, _): "the bucket \(name)"
        case .host(let host): host + path
        }
    }
}
