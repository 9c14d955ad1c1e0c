/// Work on many items by all processors, its results taken in the items' order.
///
/// The results wait in memory until those before them are taken; `ahead` bounds how many bytes of items may be under
/// way, so that a large folder needs no more memory than a small one. Small items go in batches: waking a thread
/// costs as much as compressing one.
enum OrderedWork {
    private struct State<Result: Sendable>: Sendable {
        /// By batch.
        var results: [[Result]?]
        var claimed = 0
        var underWay = 0
        var stopped = false
    }

    private struct Batch: Sendable {
        var items: Range<Int>
        var size: Int
    }

    /// Calls `take` for each item in order with what `work` made of it, until `take` says false.
    ///
    /// - Parameters:
    ///   - sizes: what each item counts against `ahead`.
    ///   - makeTool: makes what one thread's work needs, such as a compressor.
    static func run<Tool: ~Copyable, Result: Sendable>(
        sizes: [Int], ahead: Int = 128 << 20, makeTool: @escaping @Sendable () -> Tool,
        work: @escaping @Sendable (Int, borrowing Tool) -> Result, take: (Int, Result) -> Bool
    ) {
        let batches = batches(sizes)
        let threads = min(SystemThread.processors, 16, batches.count)
        let state = Monitor(State<Result>(results: Array(repeating: nil, count: batches.count)))
        var running: [SystemThread] = []
        for _ in 0..<threads where threads > 1 {
            let thread = SystemThread {
                let tool = makeTool()
                while let number = claim(state, batches, ahead: ahead) {
                    var results: [Result] = []
                    for item in batches[number].items { results.append(work(item, tool)) }
                    state.change { $0.results[number] = results }
                }
            }
            if let thread { running.append(thread) }
        }
        if running.isEmpty {
            let tool = makeTool()
            for item in sizes.indices where !take(item, work(item, tool)) { return }
            return
        }
        defer {
            state.change { $0.stopped = true }
            for thread in running { thread.join() }
        }
        for (number, batch) in batches.enumerated() {
            let results = state.wait { state -> [Result]? in
                guard let results = state.results[number] else { return nil }
                state.results[number] = nil
                return results
            }
            for (item, result) in zip(batch.items, results) where !take(item, result) { return }
            state.change { $0.underWay -= batch.size }
        }
    }

    private static func batches(_ sizes: [Int]) -> [Batch] {
        var batches: [Batch] = []
        for (item, size) in sizes.enumerated() {
            if let last = batches.last, last.size + size <= 256 << 10, last.items.count < 64 {
                batches[batches.count - 1] = Batch(items: last.items.lowerBound..<(item + 1), size: last.size + size)
            } else {
                batches.append(Batch(items: item..<(item + 1), size: size))
            }
        }
        return batches
    }

    /// The next batch to work on; nil when there is none left.
    private static func claim<Result>(_ state: Monitor<State<Result>>, _ batches: [Batch], ahead: Int) -> Int? {
        state.wait { state -> Int?? in
            let number = state.claimed
            if state.stopped || number == batches.count { return .some(nil) }
            // A batch larger than the bound by itself still gets its turn: alone.
            guard state.underWay == 0 || state.underWay + batches[number].size <= ahead else { return nil }
            state.claimed += 1
            state.underWay += batches[number].size
            return number
        }
    }
}
