/// Whether a property is there, as far as a template tells.
enum Presence {
    case absent, maybe, present

    init(_ value: Value?) {
        guard let value else {
            self = .absent
            return
        }
        switch Intrinsic(value) {
        case .noValue: self = .absent
        case .condition(let yes, let no):
            switch (Presence(yes), Presence(no)) {
            case (.present, .present): self = .present
            case (.absent, .absent): self = .absent
            default: self = .maybe
            }
        default: self = .present
        }
    }
}
