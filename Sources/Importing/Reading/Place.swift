/// A line of an original.
package struct Place: Hashable, Sendable, Comparable {
    package let file: String
    package let line: Int

    package static func < (a: Place, b: Place) -> Bool { (a.file, a.line) < (b.file, b.line) }
}
