import Deployment
import Infra
import Review

/// Follows what AWS does with a stack until it is done, a line for each resource.
struct StackFollower: Sendable {
    let aws: AWSCommand
    let name: String
    let region: String
    /// What lines begin with, where several stacks are under way.
    let title: String
    let lines: [String: SourceLocation]
    let console: DeployConsole
    var interruptions = InterruptionQuestion()

    /// - Parameter id: the ARN, by which a deleted stack is still found.
    /// - Returns: the stack when it is done, nil where it is gone, and what happened to it.
    func follow(id: String) throws(AWSFailure) -> (stack: DeployedStack?, operation: StackOperation) {
        var shown: Set<String> = []
        var wait = 0.3
        while true {
            let operation: StackOperation
            do throws(AWSFailure) { operation = try self.operation(id: id) } catch {
                // Ctrl-C reaches the CLI too.
                guard error.kind == .killed, Interruption.isPending else { throw error }
                interruptions.ask(self, id: id)
                continue
            }
            if Interruption.isPending { interruptions.ask(self, id: id) }
            if interruptions.isToCancel(id, operation.status) { cancel(id) }
            if operation.status.map(StackState.init) == .inProgress {
                show(operation, &shown)
                console.waiting(title: title, for: operation.waiting)
            } else {
                // The events may still be those of the operation before.
                let stack = try StackReader(aws: aws).stack(id, region: region)
                if stack.map({ $0.state != .inProgress && $0.state != .reviewing }) ?? true {
                    let isOfBefore = stack.map { $0.status != operation.status } ?? false
                    let last = isOfBefore ? try self.operation(id: id) : operation
                    show(last, &shown)
                    console.clear()
                    return (stack, last)
                }
            }
            Pause.seconds(wait)
            wait = min(wait * 1.5, 5)
        }
    }

    /// Has AWS undo the update; one that is over by then stays.
    private func cancel(_ id: String) {
        do throws(AWSFailure) {
            _ = try aws.call("cloudformation", "cancel-update-stack", region: region, ["--stack-name", id])
            console.say("\(title): the update is being undone.")
        } catch { console.say("\(title): the update was not cancelled: \(error.message)") }
    }

    private func show(_ operation: StackOperation, _ shown: inout Set<String>) {
        for event in operation.events where shown.insert(event.id).inserted {
            if let text = event.progress { console.progress(text, event, title: title, at: lines[event.resource]) }
        }
    }

    func operation(id: String) throws(AWSFailure) -> StackOperation {
        let answer = try aws.call(
            "cloudformation", "describe-stack-events", region: region, ["--stack-name", id, "--max-items", "2000"],
            repeats: 6)
        return StackOperation(newestFirst: (answer["StackEvents"]?.elements ?? []).compactMap { StackEvent($0) })
    }

    /// The root causes; of a nested stack that failed, those within it.
    func causes(_ operation: StackOperation, depth: Int = 0) -> [StackEvent] {
        operation.rootCauses.flatMap { event -> [StackEvent] in
            guard depth < 3, event.type == "AWS::CloudFormation::Stack", !event.isOfStack,
                event.physicalID.hasPrefix("arn:"),
                let inner = try? self.operation(id: event.physicalID)
            else { return [event] }
            let found = causes(inner, depth: depth + 1)
            return found.isEmpty ? [event] : found
        }
    }
}
