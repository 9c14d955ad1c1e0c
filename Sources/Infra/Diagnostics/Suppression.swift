/// A finding that the author accepts, recorded with the reason.
struct Suppression: Sendable, Hashable {
    let slug: String
    let reason: String
    let location: SourceLocation
}

extension Declaration {
    /// Suppresses a finding at this declaration: `.suppress("wide-permission", because: "it sets up the account")`.
    ///
    /// Applies to this declaration and its triggers only.
    /// - Parameters:
    ///   - slug: The check, as findings name it in brackets.
    ///   - reason: Why the finding is acceptable, for readers of the spec.
    public func suppress(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.suppressions.append(
            Suppression(slug: slug, reason: reason, location: SourceLocation(file, line, column)))
        return copy
    }

    /// The former name of `suppress(_:because:)`.
    @available(*, deprecated, renamed: "suppress(_:because:file:line:column:)")
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self { suppress(slug, because: reason, file: file, line: line, column: column) }
}

extension Trigger {
    /// Suppresses a finding at this trigger:
    /// `.on(.httpAPI(.get, "/news").suppress("public-endpoint", because: "everyone may read them"))`.
    /// - Parameters:
    ///   - slug: The check, as findings name it in brackets.
    ///   - reason: Why the finding is acceptable, for readers of the spec.
    public func suppress(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.suppressions.append(
            Suppression(slug: slug, reason: reason, location: SourceLocation(file, line, column)))
        return copy
    }

    /// The former name of `suppress(_:because:)`.
    @available(*, deprecated, renamed: "suppress(_:because:file:line:column:)")
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self { suppress(slug, because: reason, file: file, line: line, column: column) }
}

extension Service {
    /// Suppresses a finding at the service itself, such as the number of its resources. For the check
    /// `public-endpoint`, suppresses all its findings in the service.
    /// - Parameters:
    ///   - slug: The check, as findings name it in brackets.
    ///   - reason: Why the finding is acceptable, for readers of the spec.
    public func suppress(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service {
        var copy = self
        copy.suppressions.append(
            Suppression(slug: slug, reason: reason, location: SourceLocation(file, line, column)))
        return copy
    }

    /// The former name of `suppress(_:because:)`.
    @available(*, deprecated, renamed: "suppress(_:because:file:line:column:)")
    public func allow(
        _ slug: String, because reason: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Service { suppress(slug, because: reason, file: file, line: line, column: column) }
}
