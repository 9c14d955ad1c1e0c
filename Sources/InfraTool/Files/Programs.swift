import Packaging

/// Programs that the command starts, with failures as people are told of them.
extension PipedProcess {
    /// Runs a program that `PATH` names to its end.
    /// - Parameter standardInput: an open file that the program has as standard input, instead of the bytes.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], standardInput: Int32? = nil
    ) throws(FileFailure) -> PipedProcess {
        do { return try result(program, arguments, input: input, standardInput: standardInput) } catch {
            throw FileFailure(program, error)
        }
    }
}

extension StoppableProcess {
    /// Runs a program that `PATH` names to its end, or until it is to stop.
    /// - Parameter collects: whether to collect what it writes; otherwise it goes where the command's own goes.
    static func run(
        _ program: String, _ arguments: [String], collects: Bool, until stop: StopSignal
    ) throws(FileFailure) -> StoppableProcess {
        do {
            return try result(program, arguments, collects: collects, untilReadable: stop.descriptor)
        } catch {
            throw FileFailure(program, error)
        }
    }
}

extension ServerProcess {
    /// Starts a program beside the command, which is to stop when it ends.
    static func started(
        _ program: String, _ arguments: [String]
    ) throws(FileFailure) -> ServerProcess {
        do {
            return try ServerProcess(program, arguments) { StopSignal.set() }
        } catch {
            throw FileFailure(program, error)
        }
    }
}

extension FileFailure {
    fileprivate init(_ program: String, _ error: SystemError) {
        self.init("Could not run \(program): \(error.words). Install it, or add it to PATH.")
    }
}
