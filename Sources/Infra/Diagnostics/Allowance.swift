/// A finding that is meant, said at the declaration that it is about, with the reason.
struct Allowance: Sendable, Hashable {
    let slug: String
    let reason: String
    let place: Place
}

extension Declaration {
    /// Says that what a check finds here is meant: `.allow("wide-permission", because: "it sets up the account")`.
    ///
    /// It holds for this declaration alone: what is found while it is checked, and at its line and those of its triggers.
    /// - Parameters:
    ///   - slug: the check, as its findings name it in brackets.
    ///   - reason: why that is right here, for those who read the spec.
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.allowances.append(Allowance(slug: slug, reason: reason, place: Place(file, line, column)))
        return copy
    }
}

extension Trigger {
    /// Says that what a check finds at this trigger is meant:
    /// `.on(.httpAPI(.get, "/news").allow("public-entrance", because: "everyone may read them"))`.
    /// - Parameters:
    ///   - slug: the check, as its findings name it in brackets.
    ///   - reason: why that is right here, for those who read the spec.
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.allowances.append(Allowance(slug: slug, reason: reason, place: Place(file, line, column)))
        return copy
    }
}

extension Service {
    /// Says that what a check finds at the service itself is meant, such as the number of its resources; of the check
    /// `public-entrance`, all that it finds in the service.
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        var copy = self
        copy.allowances.append(Allowance(slug: slug, reason: reason, place: Place(file, line, column)))
        return copy
    }
}
