import Foundation
import Testing

@testable import Infra

/// Old data never lies: with the schemas of 20 May 2026 in the place of today's, nothing is an error that is none with today's.
///
/// What the schemas of that day lack is in `Old/types.jsonl`, made by `Scripts/old-schemas` from the data that the repository had then.
@Suite struct OldDataTests {
    /// Judged by this day the old data is older than it is trusted, and today's is not.
    private static let day = "2026-11-26"
    private static let before = OldSchemas()

    @Test func itIsTheDataOfThatDay() throws {
        let old = Self.before.schemas
        #expect(old.facts.date == "2026-05-20" && old.source == "cfn-lint 1.51.0")
        #expect(old.names.count < 1_700 && ResourceSchemas.embedded.names.count > 1_850)
        #expect(old.facts.isStale(on: Self.day) && !FactSource.schemas.isStale(on: Self.day))
        #expect(
            old.type(named: "AWS::Lambda::WebFunction") == nil
                && old.availability(of: "AWS::Lambda::WebFunction") == nil)
        #expect(old.type(named: "AWS::SQS::Queue") != nil && old.availability(of: "AWS::SQS::Queue") != nil)
    }

    /// The specs of all cases, right and wrong ones, and of all pairs.
    @Test(arguments: Cases.all.map(\.path) + PairTests.services.map(\.name))
    func findsNoErrorThatTodaysDataDoesNot(name: String) throws {
        let test = Cases.all.first { $0.path == name }
        let pair = PairTests.services.first { $0.name == name }
        try compare(try #require(test?.services ?? pair.map { [$0.service] }), test?.settings ?? CheckSettings())
    }

    /// A resource of each type that has come since, and each property that has come since.
    @Test func whatIsNewerIsNoError() throws {
        var number = 0
        let resources = Self.before.newer.map { (type, property) -> Resource in
            number += 1
            return Resource(type, "R\(number)", properties: property.map { .object([.init($0, "value")]) } ?? [:])
        }
        #expect(resources.count > 500)
        for start in stride(from: 0, to: resources.count, by: 100) {
            let part = Array(resources[start..<min(start + 100, resources.count)])
            try compare(
                [Service("newer-\(start)", region: .euCentral1, stages: [.dev]) { _ in Group(part) }], CheckSettings())
        }
    }

    /// What is said of a type, a property and a region that are newer than the data, with its day.
    @Test func whatIsNewerIsSaidSo() {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Lambda::WebFunction", "Web", properties: ["FunctionName": "web"])
            Resource("AWS::EventsV2::EventBus", "Bus", properties: ["Name": "shop"])
            Topic("news").override("MaximumMessageSize", 262_144)
        }
        let found = Compiler.compile([service], settings: Self.settings(Self.before.schemas), writesFiles: false)
            .diagnostics
        #expect(
            found.map { "\($0.slug) \($0.severity)" }.sorted() == [
                "invalid-override warning", "unknown-resource-type warning", "unknown-resource-type warning",
            ])
        for diagnostic in found { #expect(diagnostic.message.contains("2026-05-20"), "\(diagnostic.message)") }
        for diagnostic in found where diagnostic.slug == "unknown-resource-type" {
            #expect(!diagnostic.message.contains("did you mean"), "\(diagnostic.message)")
        }
        let now = Compiler.compile([service], settings: Self.settings(.embedded), writesFiles: false).diagnostics
        #expect(now.map { "\($0.slug) \($0.severity)" } == [])
    }

    private static func settings(_ schemas: ResourceSchemas, _ settings: CheckSettings = CheckSettings())
        -> CheckSettings
    {
        var settings = settings
        settings.asOf = day
        settings.schemas = schemas
        return settings
    }

    private func compare(_ services: [Service], _ settings: CheckSettings) throws {
        func errors(_ schemas: ResourceSchemas) -> Set<String> {
            let found = Compiler.compile(services, settings: Self.settings(schemas, settings), writesFiles: false)
                .diagnostics
            return Set(found.filter { $0.severity == .error }.map { "\($0.location): \($0.message) [\($0.slug)]" })
        }
        let lies = errors(Self.before.schemas).subtracting(errors(.embedded))
        #expect(lies.sorted() == [])
    }
}

/// Today's schemas without what has come since a day.
struct OldSchemas: @unchecked Sendable {  // nothing writes to the bytes of its schemas
    let schemas: ResourceSchemas
    /// Types that were not there, and properties that types did not have.
    let newer: [(type: String, property: String?)]

    init() {
        let changes = Self.lines("Tests/InfraTests/Facts/Old/types.jsonl")
        let header = changes["#"] as? [String: Any] ?? [:]
        var types = Self.lines("Sources/CFacts/types.jsonl")
        var newer: [(type: String, property: String?)] = []
        for (name, change) in changes where name != "#" {
            guard let patch = change as? [String: Any], let type = types[name] else {
                types[name] = nil
                newer.append((name, nil))
                continue
            }
            newer += ((patch["p"] as? [String: Any]) ?? [:]).filter { $0.value is NSNull }.map { (name, $0.key) }
            types[name] = Self.patched(type, patch)
        }
        if var first = types["#"] as? [String: Any] {
            first["source"] = header["source"]
            types["#"] = first
        }
        let names = types.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let availability = names.filter { $0 != "#" }.map { name -> String in
            let type = types[name] as? [String: Any]
            let end = (type?["lc"] as? [Any])?.map { ($0 as? String) ?? "" } ?? ["", ""]
            return ([name, "\(type?["rg"] ?? 0)"] + end).joined(separator: "\t")
        }
        schemas = ResourceSchemas(
            Self.kept(names.map { Self.text([$0, types[$0] ?? NSNull()]) }),
            availability: FactTable(Self.kept(availability)),
            facts: FactSource(
                title: FactSource.schemas.title, date: header["date"] as? String ?? "", source: "",
                refresh: FactSource.schemas.refresh,
                daysOfTrust: FactSource.schemas.daysOfTrust))
        self.newer = newer.sorted { ($0.type, $0.property ?? "") < ($1.type, $1.property ?? "") }
    }

    /// JSON arrays of a name and what it has, a line each.
    private static func lines(_ path: String) -> [String: Any] {
        guard let data = try? Data(contentsOf: Golden.root.appending(path: path)) else { return [:] }
        var all: [String: Any] = [:]
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let pair = try? JSONSerialization.jsonObject(with: line) as? [Any], let name = pair.first as? String
            else { continue }
            all[name] = pair.last
        }
        return all
    }

    /// RFC 7396.
    private static func patched(_ value: Any, _ patch: Any) -> Any {
        guard let patch = patch as? [String: Any] else { return patch }
        var object = value as? [String: Any] ?? [:]
        for (key, change) in patch { object[key] = change is NSNull ? nil : patched(object[key] ?? NSNull(), change) }
        return object
    }

    private static func text(_ value: [Any]) -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map {
            String(decoding: $0, as: UTF8.self)
        } ?? ""
    }

    /// The lines as bytes that are never freed, as those that are compiled in.
    private static func kept(_ lines: [String]) -> UnsafeBufferPointer<UInt8> {
        let text = lines.map { $0 + "\n" }.joined().utf8
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        return UnsafeBufferPointer(bytes)
    }
}
