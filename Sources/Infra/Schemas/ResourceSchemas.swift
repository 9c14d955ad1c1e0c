import CFacts

/// The schemas of all CloudFormation resource types, as they were on the day of the data (`FactSource.schemas.date`).
///
/// They are compiled into the program and found by halving; a type's line is read when it is asked for, each time anew.
/// `SchemaValidator` keeps what it has read.
public struct ResourceSchemas: Sendable {
    /// The ones that came with this library.
    public static let embedded = ResourceSchemas(
        UnsafeBufferPointer(start: infra_types_jsonl_start(), count: infra_types_jsonl_size),
        availability: TypeAvailability.table)

    private let lines: SortedLines
    /// What the data says of availability, in short.
    private let availability: FactTable
    /// The day of the data, and how long it is trusted.
    let facts: FactSource
    /// Where the data is from: `cfn-lint 1.58.0`.
    public let source: String
    /// The regions that publish schemas, in the order of the bits of the data's masks.
    public let regions: [Region]

    init(_ bytes: UnsafeBufferPointer<UInt8>, availability: FactTable, facts: FactSource = .schemas) {
        self.availability = availability
        self.facts = facts
        lines = SortedLines(bytes: bytes, prefix: 2, end: UInt8(ascii: "\""))
        let header = Self.body(of: "#", in: lines) ?? .null
        let package = header["source"]?["package"]?.text?.string ?? "unknown"
        source = "\(package) \(header["source"]?["version"]?.text?.string ?? "")"
        regions = (header["regions"]?.strings ?? []).compactMap { Region(id: $0) }
    }

    /// The body of the type of that name, as the data has it.
    package func body(of name: String) -> JSON? { Self.body(of: name, in: lines) }

    /// The object in the line `["NAME",{…}]`.
    private static func body(of name: String, in lines: SortedLines) -> JSON? {
        guard let rest = lines.line(of: name), rest.first == UInt8(ascii: ","), rest.last == UInt8(ascii: "]") else {
            return nil
        }
        return JSONReader.read(UnsafeBufferPointer(rebasing: rest.dropFirst().dropLast()))
    }

    /// The type of that name as it is in that region, or, without a region, in most of them; nil for an unknown name.
    ///
    /// Every `Custom::…` is an `AWS::CloudFormation::CustomResource`. In a region that publishes no schemas, or does
    /// not have the type, it is as in most regions; `ResourceType.isAvailable(in:)` tells.
    public func type(named name: String, in region: Region? = nil) -> ResourceType? {
        let key = name.hasPrefix("Custom::") ? "AWS::CloudFormation::CustomResource" : name
        guard key != "#", let body = Self.body(of: key, in: lines) else { return nil }
        let mask = body["rg"]?.int ?? 0
        let present = regions.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        let patch = region.flatMap { regions.firstIndex(of: $0) }.flatMap { bit in
            body["v"]?.elements.first { ($0.elements.first?.int ?? 0) >> bit & 1 == 1 }?.elements.last
        }
        return ResourceType(name: name, body: patch.map { body.patched(by: $0) } ?? body, regions: present)
    }

    /// The regions that have a type, without reading its schema; nil for an unknown name.
    ///
    /// Every build asks this for every type in its templates. The lines of this table are short, so a search takes less
    /// time than in the schemas.
    public func availability(of name: String) -> TypeAvailability? {
        let key = name.hasPrefix("Custom::") ? "AWS::CloudFormation::CustomResource" : name
        guard let cells = availability.cells(of: key) else { return nil }
        let mask = cells[0].flatMap { Int($0) } ?? 0
        let present = regions.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        return TypeAvailability(regions: present, lifecycle: cells[1].map { .init(status: $0, date: cells[2]) })
    }

    /// The names of all types, by name.
    public var names: [String] { lines.keys.filter { $0 != "#" } }

    /// The type that was probably meant by a name that is none. A name that has letters more than a known one is rather
    /// a newer type, such as AWS::EventsV2::EventBus beside AWS::Events::EventBus.
    public func nearestName(to name: String) -> String? {
        guard let nearest = Infra.nearestName(to: name, among: names), name.utf8.count < nearest.utf8.count + 2 else {
            return nil
        }
        return nearest
    }
}

/// The regions that have a resource type, and how long it is available.
public struct TypeAvailability: Sendable, Hashable {
    /// The regions that have it, of those that publish schemas.
    public let regions: [Region]
    /// What AWS has announced of the end of its service, if anything.
    public let lifecycle: ResourceType.Lifecycle?

    /// Whether the type is there in that region; nil where the region publishes no schemas.
    public func isAvailable(in region: Region) -> Bool? {
        region.schemas == .none ? nil : regions.contains(region)
    }
}
