/// What keeps a file from being imported, at its line.
package struct ImportFailure: Error, Hashable, Sendable {
    package let message: String
    package let place: Place?

    package init(_ message: String, at place: Place?) {
        self.message = message
        self.place = place
    }
}
