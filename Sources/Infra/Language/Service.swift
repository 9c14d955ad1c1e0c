/// A group of functions and resources that is deployed as one: a CloudFormation stack for each stage and region.
///
/// The stack is called `name-stage`, as Serverless Framework calls it.
public struct Service: Sendable {
    /// Starts with a letter; letters, digits and hyphens; together with the stage at most 128 characters.
    public let name: String
    /// Where it is deployed; a stack for each.
    public let regions: [Region]
    /// The stages that it has; a stack for each.
    public let stages: [Stage]
    fileprivate(set) var location: SourceLocation
    fileprivate(set) var body: @Sendable (Stage, Region) -> [any Declaration]
    var settings = ServiceSettings()
    var suppressions: [Suppression] = []

    /// A service in one region.
    /// - Parameters:
    ///   - stages: the stages that it has; each gets a stack of its own.
    ///   - accounts: the accounts that stages are deployed to, by their 12 digits; those that `Tool.run` names without
    ///     it.
    ///   - body: what it declares. It runs once for each stage and must give the same result each time.
    public init(
        _ name: String, region: Region, stages: [Stage] = [.dev, .prod], accounts: [Stage: String] = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column,
        @SpecBuilder _ body: @escaping @Sendable (Stage) -> [any Declaration]
    ) {
        self.name = name
        regions = [region]
        self.stages = stages
        location = SourceLocation(file, line, column)
        self.body = { stage, _ in body(stage) }
        settings.accounts = Accounts(accounts, at: location)
    }

    /// A service that is deployed to several regions, with a stack in each.
    /// - Parameters:
    ///   - stages: the stages that it has; each gets a stack in each region.
    ///   - accounts: the accounts that stages are deployed to, by their 12 digits; those that `Tool.run` names without
    ///     it.
    ///   - body: what it declares; it runs once for each stage and region.
    public init(
        _ name: String, regions: [Region], stages: [Stage] = [.dev, .prod], accounts: [Stage: String] = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column,
        @SpecBuilder _ body: @escaping @Sendable (Stage, Region) -> [any Declaration]
    ) {
        self.name = name
        self.regions = regions
        self.stages = stages
        location = SourceLocation(file, line, column)
        self.body = body
        settings.accounts = Accounts(accounts, at: location)
    }
}

extension Service {
    /// The same service with something around each run of its body.
    package func running(
        _ around: @escaping @Sendable (Service, Stage, Region, () -> [any Declaration]) -> [any Declaration]
    ) -> Service {
        var copy = self
        copy.body = { stage, region in around(self, stage, region) { body(stage, region) } }
        return copy
    }

    /// Where the service is written, as the compiler names the file.
    package var place: SourceLocation { location }
}

extension Service {
    /// Tags for every resource of the stack that takes tags, whatever form its type takes them in. Those that a
    /// function or a `Resource` says itself are kept. A few types are made anew when their tags change, such as
    /// `AWS::EC2::KeyPair`.
    ///
    /// At most 50; keys of 1 to 128 letters, digits, spaces and `_.:/=+-`, values of at most 256 characters.
    public func tags(
        _ tags: KeyValuePairs<String, String>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        with { service in
            service.settings.tags += tags.map { Value.Member($0.key, .string($0.value)) }
            service.settings.tagsLocation = SourceLocation(file, line, column)
        }
    }

    /// The bucket from which Lambda takes the archives. It must be in the service's region.
    ///
    /// Without it the bucket is a parameter of both forms, `ArtifactBucket`.
    public func artifactBucket(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        with { $0.settings.artifactBucket = Placed(.one(name), SourceLocation(file, line, column)) }
    }

    /// The buckets of a service in several regions, one in each: `[.euCentral1: "archives-eu", .usEast1:
    /// "archives-us"]`.
    ///
    /// In a region without one the bucket is the parameter `ArtifactBucket`.
    public func artifactBucket(
        _ names: [Region: String], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        with { $0.settings.artifactBucket = Placed(.perRegion(names), SourceLocation(file, line, column)) }
    }

    func with(_ change: (inout Service) -> Void) -> Service {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Service {
    /// The service with its place in the project's folder.
    func located(in sources: SourceFiles) -> Service {
        var copy = self
        copy.location = sources.location(location)
        return copy
    }
}
