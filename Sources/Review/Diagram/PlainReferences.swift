import Infra

/// The resource that a value names by `Ref` or `Fn::GetAtt`, as it is written, where it names no more than one.
struct PlainReferences {
    private let template: DiagramReader.Template
    private(set) var found: Int?
    /// False where there are several, or another intrinsic function is in the value: its canonical form tells more.
    private(set) var isComplete = true

    init(_ value: Value, in template: DiagramReader.Template) {
        self.template = template
        read(value)
    }

    private mutating func read(_ value: Value) {
        switch value {
        case .array(let elements): for element in elements where isComplete { read(element) }
        case .object(let members):
            if members.isIntrinsic {
                guard let id = value.referencedID else { return isComplete = false }
                guard let position = template.position(of: id) else { return }
                if found == nil { found = position } else { isComplete = false }
                return
            }
            for member in members where isComplete { read(member.value) }
        default: break
        }
    }
}
