import Testing

@testable import Infra

/// A mistake that is made with AWS, what is found of it here, and a spec that makes it.
///
/// The list goes over 107 of them, by the numbers of the survey that began this project; a letter behind a number is another
/// form of the same, where cfn-lint finds one and not the other. `MistakeTests` holds what is said
/// here against the compiler and writes the templates that carry the mistakes, for cfn-lint; the table is in `docs/checks.md`.
struct Mistake: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        /// A check of the compiler, by its slug.
        case found(String)
        /// A check of the packager, which is not about the template.
        case packaging(String)
        /// The language has no words for it; the reason.
        case impossible(String)
        /// Neither; the reason.
        case unchecked(String)
    }

    let id: String
    let what: String
    let outcome: Outcome
    /// The spec with the mistake, and without it. Nil where none can be written.
    let services: (@Sendable (_ isWrong: Bool) -> [Service])?
    /// A spec whose template carries the mistake, where that of `services` does not: lowering leaves out what is refused.
    private var carrier: (@Sendable (_ isWrong: Bool) -> [Service])?
    /// What the project says where the services are listed.
    private(set) var settings = CheckSettings()
    /// What cfn-lint is asked about.
    var carried: (@Sendable (_ isWrong: Bool) -> [Service])? { carrier ?? services }

    var testDescription: String { id }

    /// One service of one stage that makes the mistake.
    init(
        _ id: String, _ what: String, _ outcome: Outcome, in region: Region = .euCentral1,
        @SpecBuilder _ body: @escaping @Sendable (_ isWrong: Bool) -> [any Declaration]
    ) {
        self.init(
            id, what, outcome,
            services: { isWrong in
                [Service("shop", region: region, stages: [.dev]) { _ in Group(body(isWrong)) }]
            })
    }

    /// Several services, or one that needs to say more of itself.
    static func services(
        _ id: String, _ what: String, _ outcome: Outcome, _ services: @escaping @Sendable (_ isWrong: Bool) -> [Service]
    ) -> Mistake {
        Mistake(id, what, outcome, services: services)
    }

    private init(
        _ id: String, _ what: String, _ outcome: Outcome, services: (@Sendable (_ isWrong: Bool) -> [Service])?
    ) {
        self.id = id
        self.what = what
        self.outcome = outcome
        self.services = services
    }

    /// The same, carried into a template by resources that are written out.
    func carried(@SpecBuilder by body: @escaping @Sendable (_ isWrong: Bool) -> [any Declaration]) -> Mistake {
        var copy = self
        copy.carrier = { isWrong in [Service("shop", region: .euCentral1, stages: [.dev]) { _ in Group(body(isWrong)) }]
        }
        return copy
    }

    /// The same in a project with these settings.
    func inProject(_ settings: CheckSettings) -> Mistake {
        var copy = self
        copy.settings = settings
        return copy
    }

    /// One that no template can carry.
    init(_ id: String, _ what: String, _ outcome: Outcome) { self.init(id, what, outcome, services: nil) }
}

/// All mistakes, each chapter in a file of its own, and what their specs share.
enum Mistakes {
    static let all = regions + names + loadBalancing + functions + secrets + stacks

    static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    static let certificate = Certificate.existing(
        "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666")
    static let listener = Listener.existing(
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d4e5f6071/4e5f60710a1b2c3d")

    /// A function and its role, written out.
    static func writtenFunction(allows actions: [String] = ["logs:PutLogEvents"], properties: [Value.Member] = [])
        -> [Resource]
    {
        let service: Value = ["Service": "lambda.amazonaws.com"]
        let statement: Value = ["Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": "*"]
        return [
            Resource(
                "AWS::IAM::Role", "Role",
                properties: [
                    "AssumeRolePolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Allow", "Principal": service, "Action": "sts:AssumeRole"]],
                    ],
                    "Policies": [
                        ["PolicyName": "api", "PolicyDocument": ["Version": "2012-10-17", "Statement": [statement]]]
                    ],
                ]),
            Resource(
                "AWS::Lambda::Function", "Api",
                properties: .object(
                    [
                        .init("Runtime", "python3.13"), .init("Handler", "index.handler"), .init("Timeout", 6),
                        .init("Role", ["Fn::GetAtt": ["Role", "Arn"]]), .init("Code", ["ZipFile": "pass"]),
                    ] + properties)),
        ]
    }

    static func function(_ name: String = "api", _ runtime: Runtime = .python313) -> Function {
        Function(name, runtime, handler: "app.handler", code: "api")
    }
}
