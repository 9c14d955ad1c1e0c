#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Deployment
import Infra
import Packaging

/// The AWS CLI, by which all of AWS is reached: credentials, profiles, endpoints and retries are its business.
struct AWSCommand: Sendable {
    let program: String

    /// Calls a service and reads the JSON that it answers.
    /// - Parameters:
    ///   - arguments: no secret: other users of the machine can read them.
    ///   - input: goes to the CLI by a file that only it can read, as `--cli-input-json`.
    ///   - payload: goes to it in the same way, as `--payload`.
    ///   - after: what stands behind all options.
    ///   - repeats: how often a call that AWS was too busy for is made again; the CLI has tried several times by then.
    func call(
        _ service: String, _ operation: String, region: String?, _ arguments: [String] = [], input: Value? = nil,
        payload: [UInt8]? = nil, after: [String] = [], repeats: Int = 2
    ) throws(AWSFailure) -> Value {
        let name = "\(service) \(operation)"
        var words = [service, operation] + (region.map { ["--region", $0] } ?? []) + ["--output", "json"] + arguments
        let passed: PassedInput?
        do { passed = try (input.map { Array($0.compactJSON.utf8) } ?? payload).map { try PassedInput($0) } } catch {
            throw AWSFailure(kind: .other, message: (error as? FileFailure)?.message ?? "\(error)", call: name)
        }
        if let passed {
            words +=
                input == nil ? ["--payload", "fileb://\(passed.path)"] : ["--cli-input-json", "file://\(passed.path)"]
        }
        words += after
        var left = repeats
        while true {
            let run: PipedProcess
            do {
                run = try PipedProcess.run(program, words, standardInput: passed?.descriptor)
            } catch {
                throw AWSFailure(kind: .other, message: error.message, call: name)
            }
            if run.status == 0 {
                guard run.output.contains(where: { $0 > 0x20 }) else { return .object([]) }
                do { return try Value.read(json: run.output) } catch {
                    throw AWSFailure(kind: .other, message: "It answered no JSON.", call: name)
                }
            }
            let failure = AWSFailure(call: name, status: run.status, errors: run.errors)
            guard failure.isTransient, left > 0 else { throw failure }
            left -= 1
            Pause.seconds(left == 0 ? 2 : 1)
        }
    }

    /// Refuses a program that is not the AWS CLI or too old, before anything is changed by it.
    func checkVersion() throws {
        let run: PipedProcess
        do { run = try PipedProcess.run(program, ["--version"], standardInput: nil) } catch {
            throw DeployFailure("\(program) could not be started: \(error.message)")
        }
        let said = String(decoding: run.output, as: UTF8.self) + run.errors
        if (129...159).contains(run.status) {
            throw DeployFailure(
                AWSFailure(call: "--version", status: run.status, errors: run.errors), "start the AWS CLI")
        }
        guard run.status == 0, let version = CLIVersion(said) else {
            throw DeployFailure(
                """
                \(program) is not an AWS CLI that works: aws --version answers \
                "\(said.split(whereSeparator: \.isNewline).first ?? "")". Install it (https://aws.amazon.com/cli), or \
                give its path: --aws-cli PATH. Nothing was changed.
                """)
        }
        guard version.isTooOld else { return }
        throw DeployFailure(
            """
            The AWS CLI \(version.text) is too old: uploads with checksums need \(CLIVersion.leastText) or later. \
            Update it (https://aws.amazon.com/cli), or name another: --aws-cli PATH. Nothing was changed.
            """)
    }

    /// The CLI that `--aws-cli` names, or the `aws` of PATH.
    static func found(_ given: String?) throws(FileFailure) -> AWSCommand {
        if let given {
            guard isProgram(given) else {
                throw FileFailure(
                    """
                    --aws-cli: the program \(Presentable.text(given, slug: "")) does not exist. Give the path of the \
                    AWS CLI.
                    """)
            }
            return AWSCommand(program: given)
        }
        for folder in (Terminal.environment("PATH") ?? "").split(separator: ":") where isProgram("\(folder)/aws") {
            return AWSCommand(program: "\(folder)/aws")
        }
        throw FileFailure(
            """
            There is no AWS CLI in PATH. Install it (https://aws.amazon.com/cli), or give its path: --aws-cli PATH.
            """)
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}

/// Waiting.
enum Pause {
    static func seconds(_ seconds: Double) {
        var rest = timespec(tv_sec: Int(seconds), tv_nsec: Int((seconds - seconds.rounded(.down)) * 1e9))
        var left = timespec()
        while nanosleep(&rest, &left) != 0, errno == EINTR, !Interruption.isPending { rest = left }
    }
}

/// Does something for each item, several at once, and gives the results in the items' order.
func sideBySide<Item: Sendable, Result: Sendable>(
    _ items: [Item], most: Int = 6, _ work: @escaping @Sendable (Item) -> Result
) -> [Result] {
    if items.count < 2 { return items.map(work) }
    let state = Monitor((next: 0, results: [Result?](repeating: nil, count: items.count)))
    let body: @Sendable () -> Void = {
        while true {
            let number = state.change { state -> Int? in
                guard state.next < items.count else { return nil }
                state.next += 1
                return state.next - 1
            }
            guard let number else { return }
            let result = work(items[number])
            state.change { $0.results[number] = result }
        }
    }
    let threads = (1..<min(most, items.count)).compactMap { _ in SystemThread(body) }
    body()
    for thread in threads { thread.join() }
    return state.change { $0.results }.compactMap { $0 }
}
