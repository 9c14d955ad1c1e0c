import Infra
import Packaging
import Routing

/// The schedules of a system, and the thread that starts their targets in time.
final class ScheduleWorker: Sendable {
    private struct Planned: Sendable {
        let link: ScheduleLink
        let clock: ScheduleClock
        var next: Int?
    }

    private let planned: [Planned]
    private let unknown: [ScheduleLink]
    private let isStopped = Monitor(false)
    private let fire: @Sendable (ScheduleLink, [UInt8]) -> Void

    /// - Parameters:
    ///   - begin: seconds since 1970 from which rates count, which changes of the specs do not begin anew.
    ///   - fire: delivers an event.
    init(
        _ links: [ScheduleLink], from begin: Int, fire: @escaping @Sendable (ScheduleLink, [UInt8]) -> Void
    ) {
        let now = Time.now() / 1_000
        var planned: [Planned] = []
        var unknown: [ScheduleLink] = []
        for link in links {
            guard let clock = ScheduleClock(link.expression, zone: link.zone, start: link.start, end: link.end) else {
                unknown.append(link)
                continue
            }
            planned.append(Planned(link: link, clock: clock, next: clock.next(after: now, from: begin)))
        }
        self.planned = planned
        self.unknown = unknown
        self.fire = fire
        self.begin = begin
    }

    private let begin: Int

    func start() {
        guard planned.contains(where: { $0.next != nil }) else { return }
        SystemThread.detached { [self] in run() }
    }

    func stop() { isStopped.change { $0 = true } }

    /// What is said of each schedule at the start.
    func lines() -> [String] {
        planned.map { one in
            let next = one.next.map { "next \(Time.iso($0 * 1_000))" } ?? "over"
            let window = one.link.window.map { ", without its window of \($0) minutes" } ?? ""
            return "schedule \(one.link.id)  \(one.link.expression)\(window), \(next)  \(one.link.source)"
        } + unknown.map { "schedule \($0.id)  \($0.expression) is not carried: its times are not known  \($0.source)" }
    }

    private func run() {
        var planned = planned
        while let next = planned.compactMap(\.next).min() {
            // Looked at again each second, since the clock may be set.
            let left = next * 1_000 - Time.now()
            if left > 0 {
                if isStopped.wait(milliseconds: min(left, 1_000), { $0 ? true : nil }) == true { return }
                continue
            }
            let now = Time.now() / 1_000
            for index in planned.indices {
                guard let time = planned[index].next, time <= now else { continue }
                if isStopped.change({ $0 }) { return }
                let link = planned[index].link
                fire(link, link.event(id: Time.requestID(), time: Time.iso(time * 1_000)))
                // One start for all that were missed while this machine slept.
                planned[index].next = planned[index].clock.next(after: now, from: begin)
            }
        }
    }
}
