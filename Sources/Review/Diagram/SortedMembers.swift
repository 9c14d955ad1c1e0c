import Infra

extension [Value.Member] {
    /// The members in the order of their keys; those of one key stay in their order.
    ///
    /// Logical ids mostly differ in their first eight bytes, which are compared as one number.
    var sortedByKey: [Value.Member] {
        let starts = map { member in
            member.key.utf8.prefix(8).reduce(into: (number: UInt64(0), shift: UInt64(64))) { start, byte in
                start.shift -= 8
                start.number |= UInt64(byte) << start.shift
            }
            .number
        }
        let order = indices.sorted { one, other in
            starts[one] == starts[other] ? self[one].key < self[other].key : starts[one] < starts[other]
        }
        return order.map { self[$0] }
    }
}
