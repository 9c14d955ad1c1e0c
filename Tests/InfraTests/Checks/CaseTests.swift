import Foundation
import Testing

@testable import Infra

/// Every check by specs that are wrong, with the finding as a comment at the line, and specs that are nearly wrong.
@Suite struct CaseTests {
    @Test(arguments: Cases.all)
    func findsWhatTheCommentsSay(_ test: Case) throws {
        let expected = try ExpectedFindings(path: test.path)
        let differences = expected.differences(from: test.compile().diagnostics)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(!expected.findings.isEmpty, "a case without a comment shows nothing")
    }

    /// With the check turned off its case must fail: otherwise the case shows nothing of it.
    @Test(arguments: Check.all.map(\.slug))
    func failsWithoutItsCheck(slug: String) throws {
        if Cases.elsewhere[slug] != nil { return }
        let cases = try Cases.all.filter { try ExpectedFindings(path: $0.path).findings.contains { $0.slug == slug } }
        #expect(!cases.isEmpty, "no case file has a line with [\(slug)]")
        for test in cases {
            let differences = try ExpectedFindings(path: test.path).differences(
                from: test.compile(without: slug).diagnostics)
            #expect(!differences.isEmpty, "\(test) is the same without \(slug)")
        }
    }

    /// The check's own file is the one called like it.
    @Test func everyFileIsListedAndEveryCheckHasOne() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Case.folder).filter { $0.hasSuffix(".swift") }
        let (there, listed) = (Set(files.map { String($0.dropLast(6)) }), Set(Cases.all.map(\.name)))
        #expect(there.subtracting(listed).sorted() == [], "case files without a line in Checks/CaseList.swift")
        #expect(listed.subtracting(there).sorted() == [], "lines of Checks/CaseList.swift without a file in Cases/")
        for check in Check.all where Cases.elsewhere[check.slug] == nil {
            let name = check.slug.filter { $0 != "-" }
            #expect(Cases.all.contains { $0.name.lowercased() == name }, "no case file is called like \(check.slug)")
        }
        for slug in Cases.elsewhere.keys {
            #expect(Check.all.contains { $0.slug == slug }, "no check is called \(slug)")
        }
    }

    /// A check that is not listed could be neither explained nor suppressed.
    @Test func everyCheckOfTheCatalogIsListed() throws {
        let folder = URL(fileURLWithPath: Case.folder).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Infra/Checks/Catalog")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let written = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: /static let \w+ = Check\(\s*"([a-z0-9-]+)"/).map {
                String($0.1)
            }
        }
        #expect(written.count > 200, "the catalog is written in another way")
        let listed = Set(Check.all.map(\.slug))
        #expect(written.filter { !listed.contains($0) } == [], "checks without a line in Checks/AllChecks.swift")
    }

    @Test func slugsAreDifferent() { #expect(Set(Check.all.map(\.slug)).count == Check.all.count) }
}

/// One file of `Cases/`.
struct Case: Sendable, CustomTestStringConvertible {
    /// The file's name without its ending.
    let name: String
    let services: [Service]
    var settings = CheckSettings()
    var sources = SourceFiles.asCompiled

    init(
        _ name: String, _ services: [Service], settings: CheckSettings = CheckSettings(),
        sources: SourceFiles = .asCompiled
    ) {
        self.sources = sources
        self.name = name
        self.services = services
        self.settings = settings
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases").path(percentEncoded: false)

    var path: String { "\(Self.folder)/\(name).swift" }
    var testDescription: String { name }

    func compile(without slug: String? = nil) -> Compilation {
        // Nearly every case with an API is open to everyone; that is told in its own case alone.
        var settings = name == "PublicEndpoint" ? settings : settings.without("public-endpoint")
        // Many cases need no resource.
        if name != "EmptyStack" { settings = settings.without("empty-stack") }
        // Functions of most cases use nothing, and what they are told is told in the cases of these alone.
        if !["NameWithoutRight", "RightWithoutName"].contains(name) {
            settings = settings.without("name-without-right").without("right-without-name")
        }
        return Compiler.compile(services, settings: slug.map { settings.without($0) } ?? settings, sources: sources)
    }
}

/// The specs of all case files, each in an extension in its own file.
enum Cases {}
