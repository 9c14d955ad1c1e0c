import ArgumentParser
import Deployment

/// What ends a command of this family: sentences, all at once.
struct DeployFailure: Error {
    let messages: [String]

    init(_ messages: [String]) { self.messages = messages }
    init(_ message: String) { messages = [message] }
    init(_ failure: AWSFailure, _ doing: String) { messages = [Self.sentence(failure, doing)] }

    static func sentence(_ failure: AWSFailure, _ doing: String) -> String {
        var message = failure.message
        if !message.hasSuffix(".") { message += "." }
        return "Could not \(doing): \(message)" + (failure.remedy.map { " \($0)" } ?? "") + " [aws \(failure.call)]"
    }
}

/// Runs a command of this family, and says what kept it from its end.
func withDeployFailures(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as DeployFailure {
        for message in failure.messages {
            Terminal.error(Presentable.text(message, slug: "deploy"), color: Terminal.errorTakesColor)
        }
        throw ExitCode.failure
    } catch let failure as AWSFailure {
        Terminal.error(
            Presentable.text(DeployFailure.sentence(failure, "ask AWS"), slug: "deploy"),
            color: Terminal.errorTakesColor)
        throw ExitCode.failure
    } catch let failure as FileFailure {
        Terminal.error(Presentable.text(failure.message, slug: "deploy"), color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }
}
