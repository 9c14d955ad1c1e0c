import Infra
import Packaging

/// The names of the specs, for a shell that completes what is typed.
enum KnownNames {
    private static let known = Monitor<(services: [String], stages: [String])>(([], []))

    /// Says which services there are, before the command line is read.
    static func set(_ services: [Service]) {
        let stages = services.flatMap { $0.stages.map(\.name) }
        known.change { $0 = (services.map(\.name), Set(stages).sorted()) }
    }

    @Sendable static func services(_: [String], _: Int, _: String) -> [String] { known.change { $0.services } }
    @Sendable static func stages(_: [String], _: Int, _: String) -> [String] { known.change { $0.stages } }
}
