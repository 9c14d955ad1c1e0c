/// Collects what follows from the changes of one template.
package struct Findings {
    package private(set) var all: [Consequence] = []
    let stack: StackComparison

    init(_ stack: StackComparison) { self.stack = stack }

    mutating func add(
        _ danger: Consequence.Danger, _ kind: Consequence.Kind, _ resource: String, _ message: String, source: String
    ) {
        all.append(
            Consequence(
                danger: danger, kind: kind, path: stack.path, stack: stack.name, resource: resource, message: message,
                source: source))
    }
}
