import Infra
import Testing

@testable import InfraTool

/// The sentence that a trap in a body gives.
@Suite struct TrapTests {
    static let project = Project(mainFile: "/p/specs/main.swift", id: "infra/main.swift", folder: nil)
    static let running = TrapReport.Running(
        service: "shop", stage: "prod", place: SourceLocation("infra/Shop.swift", 3, 12))

    @Test(arguments: [
        (
            "infra/Shop.swift:12: Fatal error: Unexpectedly found nil while unwrapping an Optional value\n",
            "Unexpectedly found nil while unwrapping an Optional value. The value is nil in this stage"
        ),
        (
            "Swift/ContiguousArrayBuffer.swift:675: Fatal error: Index out of range\n",
            "for stage prod: Index out of range."
        ),
        ("", "an arithmetic overflow"), ("hello\ninfra/Shop.swift:1: Fatal error\n", "for stage prod: a fatal error."),
    ])
    func saysServiceStageAndReason(_ printed: String, _ part: String) {
        let text = TrapText(printed, Self.running, Self.project, SourceLocation("specs/Shop.swift", 12, 9)).text
        #expect(
            text.contains("specs/Shop.swift:12:9: error: The body of service \"shop\" cannot be run for stage prod: "))
        #expect(text.contains(part))
    }

    @Test func theServiceIsThePlaceWhereNoOtherIsKnown() {
        #expect(TrapText("", Self.running, Self.project, nil).text.hasPrefix("infra/Shop.swift:3:12: error: "))
    }
}
