import Infra

/// One value that differs. Values are in canonical form: `Fn::Sub` stands as the `Fn::Join` that means the same.
package struct PropertyChange: Hashable, Sendable {
    package let path: PropertyPath
    /// Nil where nothing stood.
    package let old: Value?
    /// Nil where nothing stands any more.
    package let new: Value?

    package init(_ path: PropertyPath, old: Value?, new: Value?) {
        self.path = path
        self.old = old
        self.new = new
    }
}
