import CFacts

/// What IAM knows: services by their prefixes, their actions, and the ARNs that each action is about, as they were on
/// the day of the data.
///
/// Source: Service Authorization Reference, by way of cfn-lint; docs/facts.md has the form of the data. It is compiled
/// in and found by halving; a service's names are read when an action of it is asked for, each time anew.
struct IAMActions: Sendable {
    /// What came with this library.
    static let embedded = IAMActions(
        UnsafeBufferPointer(start: infra_actions_tsv_start(), count: infra_actions_tsv_size))
    /// The day of the data, ISO 8601. It is a part of the package that the schemas are from.
    static let date = FactSource.actions.date

    private let lines: SortedLines

    init(_ bytes: UnsafeBufferPointer<UInt8>) { lines = SortedLines(bytes: bytes, prefix: 0, end: UInt8(ascii: "\t")) }

    /// The packages that the data is from.
    var source: String { lines.line(of: "#").map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// The prefixes of all services, by name.
    var prefixes: [String] { lines.keys.filter { $0 != "#" } }

    /// The service of that prefix, in whatever case; nil for an unknown one.
    func service(_ prefix: some StringProtocol) -> Service? {
        guard prefix != "#" else { return nil }
        return lines.line(of: prefix.lowercased()).map { Service(bytes: $0) }
    }

    /// The actions of one service.
    struct Service: @unchecked Sendable {  // nothing writes to the bytes
        /// Cells parted by tabs: the forms of ARNs, then the actions that have the same forms.
        fileprivate let bytes: UnsafeBufferPointer<UInt8>

        /// What the actions of that name are about; nil if there are none.
        /// - Parameter pattern: a name in whatever case, or one with `*` and `?`.
        func actions(like pattern: some StringProtocol) -> Found? {
            let wanted = Array(pattern.lowercased().utf8)
            var found = Found()
            var locations: Set<Int> = []
            eachGroup { of, names in
                var isHit = false
                Self.eachName(names) { if !isHit, Glob.matches(wanted, $0) { isHit = true } }
                guard isHit else { return }
                found.count += 1
                if of.isEmpty { found.includesUnbound = true }
                locations.formUnion(of)
            }
            guard found.count > 0 else { return nil }
            if !locations.isEmpty {
                let all = forms
                found.forms = locations.sorted().filter { $0 < all.count }.map { all[$0] }
            }
            return found
        }

        /// The names of all actions, by name, as people write them.
        var names: [String] {
            var all: [String] = []
            eachGroup { _, names in Self.eachName(names) { all.append(String(decoding: $0, as: UTF8.self)) } }
            return all.sorted()
        }

        /// The forms of ARNs that its actions are about.
        private var forms: [ARNForm] {
            let cell = bytes.prefix { $0 != UInt8(ascii: "\t") }
            return cell.split(separator: UInt8(ascii: "|")).map { ARNForm(String(decoding: $0, as: UTF8.self)) }
        }

        /// Goes over the cells of actions: the places of their forms, and their coded names.
        private func eachGroup(_ body: ([Int], UnsafeBufferPointer<UInt8>) -> Void) {
            for cell in bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).dropFirst() {
                guard let space = cell.firstIndex(of: UInt8(ascii: " ")) else { continue }
                let locations = cell[..<space].split(separator: UInt8(ascii: ",")).compactMap {
                    Int(String(decoding: $0, as: UTF8.self))
                }
                body(locations, UnsafeBufferPointer(rebasing: cell[(space + 1)...]))
            }
        }

        /// Reads names that are each coded against the one before: how many letters they share, and the rest.
        static func eachName(_ coded: UnsafeBufferPointer<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
            var name: [UInt8] = []
            var at = 0
            while at < coded.count {
                let shared = Int(coded[at]) - Int(UInt8(ascii: "0"))
                guard shared >= 0, shared <= name.count else { return }
                name.removeLast(name.count - shared)
                at += 1
                while at < coded.count, coded[at] != UInt8(ascii: " ") {
                    name.append(coded[at])
                    at += 1
                }
                at += 1
                body(name[...])
            }
        }
    }

    /// What actions are about.
    struct Found: Sendable {
        /// ARNs that at least one of them is about.
        fileprivate(set) var forms: [ARNForm] = []
        /// Whether one of them takes no resource, so that only a statement on `*` allows it.
        fileprivate(set) var includesUnbound = false
        fileprivate var count = 0
    }
}
