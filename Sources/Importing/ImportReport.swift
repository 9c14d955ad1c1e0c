/// What became of each thing of an original.
package struct ImportReport: Sendable {
    package enum Fate: String, Sendable { case typed, raw, lost, unneeded }

    package struct Entry: Sendable, Hashable {
        package let what: String
        package let fate: Fate
        package let place: Place?
        /// Why it was lost, or what it is now.
        package let note: String
    }

    package private(set) var entries: [Entry] = []

    package mutating func typed(_ what: String, at place: Place?, as note: String = "") {
        add(what, .typed, place, note)
    }
    package mutating func raw(_ what: String, at place: Place?, as note: String = "") { add(what, .raw, place, note) }
    package mutating func lost(_ what: String, at place: Place?, because note: String) { add(what, .lost, place, note) }

    /// What leaves nothing in the stack, such as a plugin for work on one's own machine.
    package mutating func unneeded(_ what: String, at place: Place?, because note: String) {
        add(what, .unneeded, place, note)
    }

    /// What was lost in another stage only.
    mutating func add(lostIn other: ImportReport) {
        for entry in other.entries where entry.fate == .lost && !entries.contains(entry) { entries.append(entry) }
    }

    private mutating func add(_ what: String, _ fate: Fate, _ place: Place?, _ note: String) {
        let entry = Entry(what: what, fate: fate, place: place, note: note)
        if fate != .lost || !entries.contains(entry) { entries.append(entry) }
    }

    package func count(_ fate: Fate) -> Int { entries.count { $0.fate == fate } }
}
