import Infra

/// The resources that a value names by `Ref` and `Fn::GetAtt`, as it is written.
struct PlainReferences {
    /// The resources of the template, by logical id.
    let positions: [String: Int]
    private(set) var found: [Int] = []
    /// False where another intrinsic function is in the value, whose canonical form tells more.
    private(set) var isComplete = true

    init(positions: [String: Int]) { self.positions = positions }

    mutating func read(_ value: Value) {
        switch value {
        case .array(let elements): for element in elements where isComplete { read(element) }
        case .object(let members):
            if members.count == 1, let intrinsic = value.intrinsic {
                guard let (id, _) = value.reference else {
                    isComplete = false
                    return
                }
                if let position = positions[id] { found.append(position) }
                return
            }
            for member in members where isComplete { read(member.value) }
        default: break
        }
    }
}
