@testable import Infra
import Testing

/// Something wrong that a spec says on one line, and the check that must report it there and nothing else.
struct Mistake: CustomTestStringConvertible, Sendable {
    let slug: String
    let line: Int
    let service: Service
    var testDescription: String { "\(slug) at line \(line)" }

    /// A function with one trigger.
    static func of<T: Trigger>(
        _ slug: String, _ trigger: T, beside others: [any Declaration] = [], in region: Region = .euCentral1,
        timeout: Duration = .seconds(5), line: Int = #line
    ) -> Mistake {
        let function = Function("f", .nodejs22, handler: "index.handler", code: "f").timeout(timeout).on(trigger)
        return Mistake(
            slug: slug, line: line,
            service: Service("mistake", region: region, stages: [.dev]) { _ in Group(others + [function]) })
    }

    /// Settings beside a function that needs them.
    static func of<T: Trigger>(
        _ slug: String, settings: any Declaration, for trigger: T, line: Int = #line
    ) -> Mistake { of(slug, trigger, beside: [settings], line: line) }

    /// Two triggers on one function; the second is the wrong one.
    static func of<A: Trigger, B: Trigger>(
        _ slug: String, _ first: A, then second: B, line: Int = #line
    ) -> Mistake {
        let function = Function("f", .nodejs22, handler: "index.handler", code: "f").on(first).on(second)
        return Mistake(
            slug: slug, line: line,
            service: Service("mistake", region: .euCentral1, stages: [.dev]) { _ in function })
    }

    /// What the compiler reports: slugs and lines, without notes.
    var found: [String] {
        Compiler.compile([service]).diagnostics.filter { $0.severity != .note }.map { "\($0.slug):\($0.place.line)" }
    }
}
