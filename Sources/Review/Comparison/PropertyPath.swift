/// Where in a resource something stands: `Environment.Variables.STAGE`, `SecurityGroupIngress[1].CidrIp`,
/// `Tags[team].Value`.
package struct PropertyPath: Hashable, Sendable, CustomStringConvertible {
    package enum Step: Hashable, Sendable {
        /// A member of an object.
        case key(String)
        /// An element of a list by its position, from 0.
        case index(Int)
        /// An element of a list by what names it among the others, such as a tag's key.
        case named(String)
        /// An element of a list whose order has no meaning.
        case element
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    /// `PropertyPath("Environment", "Variables")`
    package init(_ keys: String...) { steps = keys.map { .key($0) } }

    package func appending(_ step: Step) -> PropertyPath { PropertyPath(steps + [step]) }

    /// The name of the property that it is in or is.
    package var first: String? {
        guard case .key(let name)? = steps.first else { return nil }
        return name
    }

    package var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let name) where Self.isPlain(name): text += text.isEmpty ? name : ".\(name)"
            case .key(let name): text += "[\"\(Printable.text(name))\"]"
            case .index(let index): text += "[\(index)]"
            case .named(let name): text += "[\(Printable.text(name))]"
            case .element: text += "[]"
            }
        }
        return text
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"):
                    true
                default: false
                }
            }
    }

    /// The keys on the way, with `*` for elements: as schemas write paths.
    package var schemaSteps: [String] {
        steps.map {
            if case .key(let name) = $0 { return name }
            return "*"
        }
    }
}
