/// Work on many items by all processors, its results taken in the items' order.
///
/// The results wait in memory until those before them are taken; `ahead` bounds how many bytes of items may be under
/// way, so that a large folder needs no more memory than a small one.
enum OrderedWork {
    private struct State<Result: Sendable>: Sendable {
        var results: [Result?]
        var claimed = 0
        var underWay = 0
        var stopped = false
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
        let count = sizes.count
        let threads = min(SystemThread.processors, 16, count)
        let state = Monitor(State<Result>(results: Array(repeating: nil, count: count)))
        var running: [SystemThread] = []
        for _ in 0..<threads where threads > 1 {
            let thread = SystemThread {
                let tool = makeTool()
                while let index = claim(state, sizes: sizes, ahead: ahead) {
                    let result = work(index, tool)
                    state.change { $0.results[index] = result }
                }
            }
            if let thread { running.append(thread) }
        }
        if running.isEmpty {
            let tool = makeTool()
            for index in 0..<count where !take(index, work(index, tool)) { return }
            return
        }
        for index in 0..<count {
            let result = state.wait { state -> Result? in
                guard let result = state.results[index] else { return nil }
                state.results[index] = nil
                state.underWay -= sizes[index]
                return result
            }
            guard take(index, result) else { break }
        }
        state.change { $0.stopped = true }
        for thread in running { thread.join() }
    }

    /// The next item to work on; nil when there is none left.
    private static func claim<Result>(_ state: Monitor<State<Result>>, sizes: [Int], ahead: Int) -> Int? {
        state.wait { state -> Int?? in
            let index = state.claimed
            if state.stopped || index == sizes.count { return .some(nil) }
            // An item larger than the bound by itself still gets its turn: alone.
            guard state.underWay == 0 || state.underWay + sizes[index] <= ahead else { return nil }
            state.claimed += 1
            state.underWay += sizes[index]
            return index
        }
    }
}
