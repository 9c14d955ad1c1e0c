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

    /// Calls `body` for name and value of each field. What is no string is no value.
    func forEach(_ body: (String, String) -> Void) {
        members?.forEachMember { name, value in
            values(value) { value in
                body(name.string ?? "", value)
                return true
            }
        }
    }

    /// The first value of a name, whatever its case.
    func first(_ name: String) -> String? {
        var found: String?
        members?.forEachMember(ignoringCase: name) { value in
            values(value) { value in
                found = value
                return false
            }
        }
        return found
    }

    /// All values of a name, whatever its case.
    func all(_ name: String) -> [String] {
        var found: [String] = []
        members?.forEachMember(ignoringCase: name) { value in
            values(value) { value in
                found.append(value)
                return true
            }
        }
        return found
    }

    /// Calls `body` for each value in a member until it says false; says whether it never did.
    private func values(_ value: JSON, _ body: (String) -> Bool) -> Bool {
        guard isLists else { return value.string.map(body) ?? true }
        return value.array.allSatisfy { $0.string.map(body) ?? true }
    }
}
