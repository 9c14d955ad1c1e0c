import Packaging
import Routing

/// Python and Node.js: AWS's own runtime client where the function or this machine has it, otherwise a small one of
/// ours.
enum ScriptHandler {
    static func python(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)], cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        program(
            function, folder, environment, interpreters: [function.runtime, "python3"], package: "python3",
            client: ("python.py", RuntimeStandIns.python), cache: cache
        ).map { program in
            let test = ["-c", "import awslambdaric"]
            guard runs(program.path, test, in: folder, environment) else { return program }
            var program = program
            program.arguments = ["-m", "awslambdaric", function.handler]
            return program
        }
    }

    static func node(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)], cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        program(
            function, folder, environment, interpreters: ["node", "nodejs"], package: "nodejs",
            client: ("node.mjs", RuntimeStandIns.node), cache: cache
        ).map { program in
            let own = "\(folder)/node_modules/.bin/aws-lambda-ric"
            guard let client = LocalFile.isFile(own) ? own : LocalFile.program(["aws-lambda-ric"]) else {
                return program
            }
            var program = program
            program.arguments = [client, function.handler]
            return program
        }
    }

    static func cloudFront(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)], cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        program(
            function, folder, environment, interpreters: ["node", "nodejs"], package: "nodejs",
            client: ("cloudfront.mjs", RuntimeStandIns.cloudFront), cache: cache
        ).map { program in
            var program = program
            program.arguments.insert(contentsOf: ["--experimental-vm-modules", "--no-warnings"], at: 0)
            return program
        }
    }

    private static func runs(_ program: String) -> Bool {
        runs(program, ["--version"], in: "/", ProcessVariables.all.map { (name: $0.key, value: $0.value) })
    }

    private static func runs(
        _ program: String, _ arguments: [String], in folder: String, _ variables: [(name: String, value: String)]
    ) -> Bool {
        guard
            let process = ChildProcess(
                program, arguments, in: folder, environment: variables, output: { _ in }, end: { _ in })
        else { return false }
        process.wait()
        return process.status == 0
    }

    private static func program(
        _ function: LambdaFunction, _ folder: String, _ environment: [(name: String, value: String)],
        interpreters: [String], package: String, client: (name: String, text: String), cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        // Version managers put programs into PATH that only say that there is no such version.
        guard let interpreter = interpreters.compactMap({ LocalFile.program([$0]) }).first(where: runs) else {
            return .failure(
                HandlerFailure(
                    """
                    \(function.name) has the runtime \(function.runtime), which is not installed: install \
                    \(package).
                    """)
            )
        }
        let file = "\(cache)/runtimes/\(client.name)"
        guard LocalFile.write(Array(client.text.utf8), file) else {
            return .failure(HandlerFailure("Could not write \(file)."))
        }
        return .success(
            HandlerProgram(
                path: interpreter, arguments: [LocalFile.absolute(file)], folder: folder, environment: environment))
    }
}
