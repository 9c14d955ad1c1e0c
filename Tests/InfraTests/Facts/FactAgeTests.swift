import Testing

@testable import Infra

/// What AWS can only add or postpone is an error while the facts are recent, and a warning with their date afterwards.
@Suite struct FactAgeTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-26", 20_783),
    ])
    func daysAreCounted(text: String, number: Int) { #expect(CalendarDay(text)?.number == number) }

    @Test(arguments: ["", "2026", "2026-13-01", "2026-02-29", "2026-1-01", "26-01-01", "2026-01-01T00", "2026-01-+1"])
    func othersAreNoDays(text: String) { #expect(CalendarDay(text) == nil) }

    @Test(arguments: FactSource.all)
    func everySourceHasADay(facts: FactSource) throws {
        #expect(CalendarDay(facts.date) != nil)
        #expect(!facts.isStale(on: facts.date))
        #expect(facts.isStale(on: "2099-01-01"))
    }

    /// Every case of a check that rests on facts, long after their day: no error of that check is left.
    @Test(arguments: Check.all.filter { $0.facts != nil && Cases.elsewhere[$0.slug] == nil }.map(\.slug))
    func oldFactsStopNothing(slug: String) throws {
        let cases = try Cases.all.filter { try ExpectedFindings(path: $0.path).findings.contains { $0.slug == slug } }
        var found = 0
        for test in cases {
            var settings = test.settings
            settings.asOf = "2035-01-01"
            for diagnostic in Compiler.compile(test.services, settings: settings, writesFiles: false).diagnostics
            where diagnostic.slug == slug {
                #expect(diagnostic.severity != .error, "\(test): \(diagnostic.message)")
                found += 1
            }
        }
        #expect(found > 0)
    }

    /// Dates of AWS are compared with the day that is asked for.
    @Test func runtimesEndByTheDayThatIsAskedFor() {
        func severities(_ asOf: String) -> [String] {
            let service = Service("ends", region: .euCentral1) { _ in
                Function(
                    "old", .named("python3.11"), handler: "app.handler",
                    code: .inline("def handler(event, context): pass"))
            }
            return Compiler.compile([service], settings: CheckSettings(asOf: asOf), writesFiles: false).diagnostics
                .filter { $0.slug.hasPrefix("runtime-") }.map { "\($0.slug) \($0.severity)" }
        }
        #expect(severities("2026-11-26") == [])
        #expect(severities("2027-07-01") == ["runtime-deprecated warning"])
        #expect(severities("2027-08-01") == ["runtime-blocked warning"])
    }
}
