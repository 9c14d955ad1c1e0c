/// The declarations of a service that none of its stacks keeps.
struct LostDeclarations {
    /// By place: a function that several lines call makes several at one.
    private var fates: [SourceLocation: [Fate]] = [:]

    /// Takes in what one stack keeps. What a stage does not need is not lost while another one keeps it.
    mutating func add(_ other: [SourceLocation: [Fate]]) {
        fates.merge(other) { known, added in
            known.indices.map { number in
                let fate = known[number]
                guard number < added.count else { return fate }
                return Fate(
                    isKept: fate.isKept || added[number].isKept, name: fate.name ?? added[number].name)
            } + added.dropFirst(known.count)
        }
    }

    func check(_ service: Service, _ report: inout Report) {
        let withLost = fates.filter { $0.value.contains { !$0.isKept } }
        for (location, all) in withLost.sorted(by: { $0.key < $1.key }) {
            let lost = all.count { !$0.isKept }
            let named = all.filter { !$0.isKept }.compactMap(\.name)
            let names = named.isEmpty ? "" : " (\(list(Array(named.prefix(10)))))"
            // Of those that one place makes, which one is lost its name tells.
            let what =
                lost == all.count
                ? "This is declared in service \"\(service.name)\"\(names) but is"
                : """
                Of \(all.count) declarations that service "\(service.name)" makes here, \(lost)\(names) \
                \(lost == 1 ? "is" : "are")
                """
            report(
                .unusedDeclaration, at: location,
                """
                \(what) neither part of it nor used, so \
                \(lost == 1 || lost == all.count ? "it becomes no resource" : "they become no resources"); \
                write \(lost == 1 || lost == all.count ? "its name on a line of its own" : "the name of each on a line of its own") \
                in the body, or remove it.
                """)
        }
    }
}
