/// How serious a finding is. Errors keep a build from writing; warnings and notes do not.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case error, warning, note

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
}

/// One thing that is wrong in a spec, at the line that caused it.
public struct Diagnostic: Sendable, Hashable {
    /// The check that found it, such as `certificate-in-other-region`.
    public let slug: String
    /// How serious it is in this project.
    public var severity: Severity
    /// The line and column of the spec that caused it.
    public package(set) var location: SourceLocation
    /// One sentence: both ends named, and what to do.
    public package(set) var message: String
    /// The other end, where there is one.
    public package(set) var notes: [Note]
    /// What to write instead, where that is known.
    public package(set) var suggestion: String?
    /// The stages in which it was found; empty where that is all stages of the service, or where none is concerned.
    public var stages: [String]
    /// The same for the regions of a service that has several.
    public var regions: [String] = []
    /// The facts that it rests on, where AWS can change them so that the finding goes away.
    var facts: FactSource?
    /// The services in whose stacks it was found; empty where it is about several together or about the project.
    public var services: [String] = []

    /// A finding as it is shown; checks make theirs by a report.
    public init(
        slug: String, severity: Severity, location: SourceLocation, message: String, notes: [Note], suggestion: String?,
        stages: [String]
    ) {
        self.slug = slug
        self.severity = severity
        self.location = location
        self.message = message
        self.notes = notes
        self.suggestion = suggestion
        self.stages = stages
    }

    /// A place that has to do with a diagnostic, and why.
    public struct Note: Sendable, Hashable {
        /// Where the other end is.
        public let location: SourceLocation
        /// What is there, in a few words.
        public let message: String

        /// A note at a place of the specs.
        public init(_ location: SourceLocation, _ message: String) {
            self.location = location
            self.message = message
        }
    }
}

extension Diagnostic {
    /// The message with the stages and regions that it is about, where it is not about all. A region that the message
    /// names is not said again.
    public var messageWithStages: String {
        let others = regions.filter { !message.contains($0) }
        let parts = [Self.part("stage", stages), Self.part("region", others)].compactMap { $0 }
        return parts.isEmpty ? message : "\(message) (in \(parts.joined(separator: ", ")))"
    }

    private static func part(_ noun: String, _ names: [String]) -> String? {
        names.isEmpty ? nil : "\(noun)\(names.count == 1 ? "" : "s") \(names.joined(separator: ", "))"
    }
}
