import Infra

extension Cases {
    static let serviceNotListed: [Service] = [
        Service("listed", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
        }
    ]

    /// What the tool finds in the files of the specs.
    static let serviceNotListedSources = SourceFiles(
        module: "", paths: [],
        services: [
            WrittenService(name: "shops", isMade: true, location: SourceLocation("InfraTests/ServiceNotListed.swift", 5, 9)),
            WrittenService(name: "regional", isMade: true, location: SourceLocation("InfraTests/ServiceNotListed.swift", 15, 35)),  // warning: The services of "regional" are not listed in Tool.run [service-not-listed]
            WrittenService(name: "listed", location: SourceLocation("InfraTests/ServiceNotListed.swift", 5, 9)),
            WrittenService(name: "mail", location: SourceLocation("InfraTests/ServiceNotListed.swift", 17, 35)),  // warning: The service "mail" is not listed in Tool.run, so it is not built, and its files are removed from generated/ [service-not-listed]
        ])
}
