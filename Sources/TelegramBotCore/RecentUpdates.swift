/// Remembers the latest updates for as long as this process lives: one warm instance of the function.
public final class RecentUpdates: UpdateStore {
    private let capacity: Int
    private var known: Set<Int> = []
    private var order: [Int] = []
    private var oldest = 0

    /// - Parameter capacity: how many updates are remembered; the oldest are forgotten.
    public init(capacity: Int = 1000) { self.capacity = max(1, capacity) }

    public func claim(_ updateID: Int) -> Bool {
        guard known.insert(updateID).inserted else { return false }
        if order.count < capacity {
            order.append(updateID)
        } else {
            known.remove(order[oldest])
            order[oldest] = updateID
            oldest = (oldest + 1) % capacity
        }
        return true
    }
}
