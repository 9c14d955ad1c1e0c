/// An option of functions that `FunctionDefaults` can set for all of them.
///
/// The one list of such options: what a function takes over, what it leaves out at the edge, and which defaults no
/// function uses follow from it. A new field of `FunctionOptions` goes in here or in `ofOneFunction`, and
/// `FunctionOptionTests` fails by its name without.
struct SharedOption: Sendable {
    /// The field of `FunctionOptions`.
    let field: String
    /// Whether the copies of a function that CloudFront runs can have it.
    let isForEdge: Bool
    /// Whether it is said of the function's role, so that a function with an existing role cannot have it.
    let isOfRole: Bool
    /// What is set: `memory`, or an element of a list each: `environment STAGE`.
    let settings: @Sendable (FunctionOptions) -> [Setting]
    /// Puts the second's in the first, which keeps what it sets itself.
    let take: @Sendable (inout FunctionOptions, FunctionOptions) -> Void
    let clear: @Sendable (inout FunctionOptions) -> Void

    struct Setting {
        /// As the message about unused defaults calls it: the modifier that sets it.
        let name: String
        /// Whether a function has it from the defaults.
        let isTaken: (FunctionOptions) -> Bool
    }

    /// One value: a function that has its own does not get that of all.
    init<T: Equatable & Sendable>(
        _ field: String, _ path: WritableKeyPath<FunctionOptions, T?> & Sendable, modifier: String? = nil,
        isForEdge: Bool = true, isOfRole: Bool = false
    ) {
        let name = modifier ?? field
        self.field = field
        self.isForEdge = isForEdge
        self.isOfRole = isOfRole
        settings = { options in
            guard let value = options[keyPath: path] else { return [] }
            return [Setting(name: name) { $0[keyPath: path] == value }]
        }
        take = { own, shared in
            if let value = shared[keyPath: path], own[keyPath: path] == nil { own[keyPath: path] = value }
        }
        clear = { $0[keyPath: path] = nil }
    }

    /// A list: what is said for all stands before a function's own.
    /// - Parameters:
    ///   - name: what an element is called where each is reported by itself; nil where the list is.
    ///   - merge: puts the list of all (first) and a function's own (second) together.
    init<T: Equatable & Sendable>(
        _ field: String, _ path: WritableKeyPath<FunctionOptions, [T]> & Sendable, modifier: String,
        isForEdge: Bool = true, isOfRole: Bool = false, element name: (@Sendable (T) -> String)? = nil,
        merge: @escaping @Sendable ([T], [T]) -> [T] = { $0 + $1 }
    ) {
        self.field = field
        self.isForEdge = isForEdge
        self.isOfRole = isOfRole
        settings = { options in
            let all = options[keyPath: path]
            guard let name else {
                guard !all.isEmpty else { return [] }
                return [
                    Setting(name: modifier) { options in
                        options[keyPath: path].starts(with: all) && !(isOfRole && options.role != nil)
                    }
                ]
            }
            return all.map { value in
                Setting(name: "\(modifier) \(name(value))") { $0[keyPath: path].contains(value) }
            }
        }
        take = { own, shared in
            if !shared[keyPath: path].isEmpty { own[keyPath: path] = merge(shared[keyPath: path], own[keyPath: path]) }
        }
        clear = { $0[keyPath: path] = [] }
    }

    /// A flag. A function cannot turn off what its defaults turn on.
    init(_ field: String, _ path: WritableKeyPath<FunctionOptions, Bool> & Sendable, modifier: String) {
        self.field = field
        isForEdge = true
        isOfRole = false
        settings = { $0[keyPath: path] ? [Setting(name: modifier) { $0[keyPath: path] }] : [] }
        take = { own, shared in if shared[keyPath: path] { own[keyPath: path] = true } }
        clear = { $0[keyPath: path] = false }
    }
}
