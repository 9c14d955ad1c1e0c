/// What IAM knows of an action that stands in a statement.
///
/// An action that is newer than the data is right and unknown, so what is not in it is a warning. One case is an error:
/// the prefix is unknown, another one is a letter or two away, and that service has an action of just this name. That a
/// new service would come so near to an old one in both is not to be expected, and IAM takes such a policy without a
/// word: the function is refused when it runs. Names that every service has, such as TagResource, prove nothing.
enum PolicyAction {
    /// Everything, or what is not an action by its form, which is told elsewhere.
    case unspecific
    case known(IAMActions.Found)
    /// The end of a sentence that begins with the name, and what may be meant.
    case wrong(Check, String, meant: String?)

    private static let everywhere: Set<String> = ["tagresource", "untagresource", "listtagsforresource"]

    init(_ name: String, _ known: IAMActions) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].contains("*"), !parts[0].contains("?"),
            !name.contains("${")
        else {
            self = .unspecific
            return
        }
        let (prefix, action) = (String(parts[0]), String(parts[1]))
        guard let service = known.service(prefix) else {
            self = Self.ofUnknownService(prefix, action, known)
            return
        }
        if action == "*" {
            self = .unspecific
        } else if let found = service.actions(like: action) {
            self = .known(found)
        } else if action.contains("*") || action.contains("?") {
            self = .wrong(
                .unknownAction,
                """
                which matches no action of \(prefix) (data of \(IAMActions.date)), so it grants nothing; correct it.
                """,
                meant: nil)
        } else {
            let meant =
                Self.nearest(action, among: service.names).map { "\(prefix):\($0)" } ?? Self.elsewhere(action, known)
            self = .wrong(
                .unknownAction,
                """
                which is not an action of \(prefix) (data of \
                \(IAMActions.date))\(meant.map { "; did you mean \"\($0)\"?" } ?? "; IAM would accept it and grant nothing: correct it.")
                """,
                meant: meant)
        }
    }

    private static func ofUnknownService(_ prefix: String, _ action: String, _ known: IAMActions) -> PolicyAction {
        let isPattern = action.contains("*") || action.contains("?")
        let holders = isPattern ? [] : known.prefixes.filter { known.service($0)?.actions(like: action) != nil }
        if let nearest = nearestName(to: prefix, among: holders), !everywhere.contains(action.lowercased()) {
            return .wrong(
                .misspeltService,
                """
                and there is no service "\(prefix)" but "\(nearest)", which has that action; write \
                "\(nearest):\(action)".
                """,
                meant: "\(nearest):\(action)")
        }
        let meant =
            holders.isEmpty || holders.count > 4
            ? nearestName(to: prefix, among: known.prefixes).map { "\"\($0):…\"" }
            : list(holders.map { "\($0):\(action)" }, last: "or")
        return .wrong(
            .unknownAction,
            """
            and IAM knows no service "\(prefix)" (data of \
            \(IAMActions.date))\(meant.map { "; did you mean \($0)?" } ?? "; correct it.")
            """,
            meant: holders.count == 1 ? "\(holders[0]):\(action)" : nil)
    }

    /// The action of the service that was probably meant: a name near it, or one that it begins with, since what does a
    /// thing to many is often allowed by what does it to one: SendMessage for SendMessageBatch.
    private static func nearest(_ action: String, among names: [String]) -> String? {
        if let near = nearestName(to: action, among: names) { return near }
        let lower = action.lowercased()
        return names.filter { $0.utf8.count >= 6 && lower.hasPrefix($0.lowercased()) }.max {
            $0.utf8.count < $1.utf8.count
        }
    }

    /// The same action of another service, where only one has it: `secretsmanager:GetSecretValue` for
    /// `ssm:GetSecretValue`.
    private static func elsewhere(_ action: String, _ known: IAMActions) -> String? {
        let holders = known.prefixes.filter { known.service($0)?.actions(like: action) != nil }
        return holders.count == 1 ? "\(holders[0]):\(action)" : nil
    }
}
