import Packaging

/// Work that goes on beside what follows; its answer is waited for where it is needed.
final class Background<Answer: Sendable>: Sendable {
    private let answer = Monitor<Answer?>(nil)

    init(_ work: @escaping @Sendable () -> Answer) {
        let answer = answer
        let body: @Sendable () -> Void = {
            let result = work()
            answer.change { $0 = result }
        }
        if !SystemThread.detached(body) { body() }
    }

    func value() -> Answer { answer.wait { $0 } }

    /// Nil where it takes longer; the work goes on.
    func value(within seconds: Int) -> Answer? { answer.wait(milliseconds: seconds * 1_000) { $0 } }
}
