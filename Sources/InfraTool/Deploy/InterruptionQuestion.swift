import Deployment
import Packaging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What Ctrl-C means while stacks are under way: leave them running, cancel the updates, or go on waiting. Asked once
/// for all of them.
final class InterruptionQuestion: Sendable {
    private let state = Monitor((cancels: false, cancelled: Set<String>()))

    /// Ends the command while AWS continues the update.
    func ask(_ follower: StackFollower, id: String) {
        state.change { state in
            // Another stack's thread may have asked by now.
            guard Interruption.take() else { return }
            guard Terminal.inputIsTerminal, Terminal.errorIsTerminal else { Self.leave(follower) }
            while true {
                Terminal.printError("")
                let answer = Prompt.line(
                    "AWS continues on its own. Leave it running (l), cancel the update (c), or keep waiting (w)? ")
                switch answer?.lowercased().first {
                case "l": Self.leave(follower)
                case nil where answer == nil: Self.leave(follower)
                case "c":
                    state.cancels = true
                    return
                case "w": return
                default: continue
                }
            }
        }
    }

    /// Whether to cancel this stack's update; true once.
    func isToCancel(_ id: String, _ status: String?) -> Bool {
        state.change { state in
            guard state.cancels, state.cancelled.insert(id).inserted else { return false }
            if status == "CREATE_IN_PROGRESS" {
                follow("A creation cannot be cancelled: it goes on. To delete the stack afterwards: infra remove.")
                return false
            }
            return true
        }
    }

    private func follow(_ text: String) { Terminal.printError(text) }

    private static func leave(_ follower: StackFollower) -> Never {
        Terminal.printError(
            """
            \nThe update goes on in AWS. To follow it, run the command again; to undo it: aws cloudformation \
            cancel-update-stack --stack-name \(follower.name) --region \(follower.region)
            """)
        exit(130)
    }
}
