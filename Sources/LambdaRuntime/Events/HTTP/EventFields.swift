/// Headers or the query string of an event, where they stand in it.
///
/// Of a dozen headers a handler asks for one or two, so text is made of those alone.
struct EventFields: Sendable {
    /// An object of names with one value each, or with a list of them.
    private let members: JSON?
    private let isLists: Bool

    /// The member `lists` of an event where it is an object, and else the member `single`.
    init(_ event: JSON, single: String, lists: String) {
        let several = event[lists]
        isLists = several?.isObject == true
        members = isLists ? several : event[single]
    }

    /// Calls `body` for name and value of each field.
    func forEach(_ body: (String, String) -> Void) {
        visit { name, value in
            body(name.string ?? "", value.string ?? "")
            return true
        }
    }

    /// The first value of a name, whatever its case.
    func first(_ name: String) -> String? {
        var found: String?
        visit(name) { _, value in
            found = value.string
            return false
        }
        return found
    }

    /// All values of a name, whatever its case.
    func all(_ name: String) -> [String] {
        var found: [String] = []
        visit(name) { _, value in
            if let value = value.string { found.append(value) }
            return true
        }
        return found
    }

    private func visit(_ name: String, _ body: (JSON, JSON) -> Bool) {
        var name = name
        name.withUTF8 { sought in visit { !$0.equalsIgnoringCase(sought) || body($0, $1) } }
    }

    /// Calls `body` for each field until it says false. What is no string is no value.
    private func visit(_ body: (JSON, JSON) -> Bool) {
        members?.forEachMember { name, value in
            guard isLists else { return !value.isString || body(name, value) }
            return value.array.allSatisfy { !$0.isString || body(name, $0) }
        }
    }
}
