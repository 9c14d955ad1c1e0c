/// What tells sources apart over all stacks.
enum FeedKey: Hashable {
    /// Of the stack with that number.
    case owned(stack: Int, DeclarationKey)
    /// By its ARN; a bucket by its name.
    case existing(String)

    init?(_ source: any Declaration, in scope: Scope) {
        if source.isOwned {
            guard let owner = scope.owner(of: source) else { return nil }
            self = .owned(stack: owner.index, source.key)
        } else {
            self = .existing((source as? Bucket)?.existingName ?? source.declaredName)
        }
    }

    /// What a statement's resource or a target names.
    static func all(in value: Value, _ scope: Scope) -> [FeedKey] {
        if case .string(let text) = value {
            guard let arn = ARN(text), arn.service == "s3" else { return [.existing(text)] }
            return arn.resource.split(separator: "/").first.map { [.existing(String($0))] } ?? []
        }
        return value.dependencies(at: scope.stack.service.location).compactMap { FeedKey($0.target, in: scope) }
    }
}

extension Value {
    /// What the keys of the objects begin with that a statement's resource names: `thumbnails/` of
    /// `arn:aws:s3:::photos/thumbnails/*`. Nil where that is not known.
    var objectPrefix: String? { objectKeys.map { String($0.prefix { $0 != "*" && $0 != "?" && $0 != "$" }) } }

    /// What they end in: `.webp` of `arn:aws:s3:::photos/*.webp`.
    var objectSuffix: String? {
        objectKeys.map {
            String($0[($0.lastIndex { $0 == "*" || $0 == "?" || $0 == "}" }.map($0.index(after:)) ?? $0.startIndex)...])
        }
    }

    /// The pattern of keys in a statement's resource.
    private var objectKeys: Substring? {
        let end: String? =
            switch self {
            case .string(let text): text
            case .object(let members):
                switch (members.first?.key, members.first?.value) {
                case ("Fn::Join", .array(let parts)?):
                    // `bucket.objects("thumbnails/*")` joins by a slash.
                    if parts.count == 2, case .array(let texts) = parts[1], let last = texts.last?.parameterText {
                        parts[0] == "/" ? "/\(last)" : last
                    } else {
                        nil
                    }
                case ("Fn::Sub", .string(let text)?): text
                default: nil
                }
            default: nil
            }
        guard let end,
            let slash = end.lastIndex(of: "}").map({ end[$0...] })?.firstIndex(of: "/") ?? end.firstIndex(of: "/")
        else { return nil }
        return end[end.index(after: slash)...]
    }
}
