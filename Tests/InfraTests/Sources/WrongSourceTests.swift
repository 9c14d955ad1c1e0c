@testable import Infra
import Testing

/// Each check of sources and their triggers: a spec that it finds, at the line of the case's first line or so many below,
/// and the same mended.
@Suite struct WrongSourceTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let slug: String
        let line: Int
        let services: [Service]
        var testDescription: String { "\(slug) at \(line)" }

        /// - Parameter below: how many lines below the case the wrong line is.
        init(
            _ slug: String, below: Int = 0, line: Int = #line,
            @SpecBuilder _ body: @escaping @Sendable () -> [any Declaration]
        ) {
            self.init(
                slug, below: below, line: line,
                [Service("shop", region: .euCentral1, stages: [.dev]) { _ in Group(body()) }])
        }

        init(_ slug: String, below: Int = 0, line: Int = #line, _ services: [Service]) {
            self.slug = slug
            self.line = line + below
            self.services = services
        }
    }

    static func function(_ name: String = "work") -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: "work").timeout(.seconds(5))
    }

    @Test(arguments: WrongSources.cases)
    func isFoundAtItsLine(_ wrong: Case) {
        let found = Self.findings(of: wrong)
        #expect(
            found.map { "\($0.slug) at \($0.location.line)" } == ["\(wrong.slug) at \(wrong.line)"],
            "\(found.map(\.message))")
        #expect(found.allSatisfy { $0.location.file.hasSuffix("WrongSources.swift") && $0.message.count > 40 })
    }

    @Test(arguments: WrongSources.right)
    func isNotFound(_ right: Case) {
        #expect(Self.findings(of: right).map(\.message) == [])
    }

    /// The notes on names and rights are about functions, which have next to nothing here.
    private static func findings(of test: Case) -> [Diagnostic] {
        Compiler.compile(test.services).diagnostics.filter {
            !["name-without-right", "right-without-name"].contains($0.slug)
        }
    }

    /// Every check of the catalog that is about sources has a case.
    @Test func everyCheckHasACase() {
        let slugs = Set(WrongSources.cases.map(\.slug))
        let own: [Check] = [
            .sourceInOtherRegion, .sourceSettingOutOfRange, .invalidSourceName, .invalidTableKey,
            .deadLetterQueueDiffers,
            .deadLetterQueueElsewhere, .batchSizeOutOfRange, .batchWindowOutOfRange, .batchWithoutWindow,
            .visibilityBelowTimeout, .visibilityShort, .tooManyFilters, .filtersAboveQuota, .invalidFilter,
            .invalidStartingPosition, .tableWithoutStream, .sourceTwice, .writesToOwnSource, .fifoTopicToFunction,
            .notificationTargetUnfit, .notificationsOverlap, .unknownObjectEvent, .bucketOfOtherService,
            .bucketWithoutEventBridge,
        ]
        #expect(own.map(\.slug).filter { !slugs.contains($0) } == [])
        for check in own {
            #expect(Check.all.contains(check))
            #expect(![check.explanation, check.wrong, check.right, check.source].contains(""), "\(check.slug)")
        }
    }
}
