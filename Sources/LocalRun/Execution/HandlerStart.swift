import Packaging
import Routing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds out how a function is started: unpacks its archive, finds the program, makes its environment.
struct HandlerStart: Sendable {
    /// Where archives are unpacked.
    let cache: String
    let secrets: SecretValues
    /// What `--env` and `--endpoint` add to every function.
    var extra: [(name: String, value: String)]

    func program(for function: LambdaFunction) -> Result<HandlerProgram, HandlerFailure> {
        let folder: String
        switch code(of: function) {
        case .success(let path): folder = path
        case .failure(let failure): return .failure(failure)
        }
        let missing = secrets.missing(function.environment)
        guard missing.isEmpty else { return .failure(HandlerFailure(secrets.message(missing, function))) }
        switch LayerFolders.of(function, in: cache) {
        case .failure(let failure): return .failure(failure)
        case .success(let layers):
            let made = LayerFolders.variables(
                layers, isMounted: PrivateMounts.prefix != nil, function, path: Self.path)
            let environment = variables(function, folder: folder, made)
            return program(for: function, folder, environment, layers).map { program in
                var program = program
                program.layers = layers
                return program
            }
        }
    }

    private func program(
        for function: LambdaFunction, _ folder: String, _ environment: [(name: String, value: String)],
        _ layers: [String]
    ) -> Result<HandlerProgram, HandlerFailure> {
        switch function.runtime {
        case let id where id.hasPrefix("provided") && function.layers.contains { $0.contains(":layer:php-") }:
            return PHPHandler.program(function, folder: folder, environment: environment, cache: cache)
        case let id where id.hasPrefix("provided"):
            // A layer may have it: a runtime of its own.
            let paths = ([folder] + layers.reversed()).map { "\($0)/bootstrap" }
            guard let path = paths.first(where: { access($0, X_OK) == 0 }) else {
                return .failure(
                    HandlerFailure("The archive of \(function.name) has no executable file named bootstrap."))
            }
            return .success(HandlerProgram(path: path, folder: folder, environment: environment))
        case let id where id.hasPrefix("cloudfront-js-"):
            return ScriptHandler.cloudFront(function, folder: folder, environment: environment, cache: cache)
        case let id where id.hasPrefix("python"):
            return ScriptHandler.python(function, folder: folder, environment: environment, cache: cache)
        case let id where id.hasPrefix("nodejs"):
            return ScriptHandler.node(function, folder: folder, environment: environment, cache: cache)
        case let id where id.hasPrefix("ruby"):
            return InterfaceClients.ruby(function, folder: folder, environment: environment, cache: cache)
        case let id where id.hasPrefix("java"):
            return InterfaceClients.java(function, folder: folder, environment: environment)
        default:
            let what = function.runtime.isEmpty ? "a container image" : "the runtime \(function.runtime)"
            return .failure(HandlerFailure("\(function.name) has \(what), which local runs do not start."))
        }
    }

    private func code(of function: LambdaFunction) -> Result<String, HandlerFailure> {
        if let text = function.inlineCode {
            let folder = "\(cache)/\(function.isCloudFront ? "edge" : "inline")-\(function.name)"
            let file = function.runtime.hasPrefix("python") ? "index.py" : "index.js"
            guard LocalFile.write(Array(text.utf8), "\(folder)/\(file)") else {
                return .failure(HandlerFailure("Could not write \(folder)/\(file)."))
            }
            return .success(LocalFile.absolute(folder))
        }
        guard let archive = function.archive else {
            return .failure(HandlerFailure("The template names no archive for \(function.name)."))
        }
        switch Unpacking.folder(of: archive, in: cache) {
        case .success(let folder): return .success(LocalFile.absolute(folder))
        case .failure(let failure):
            return .failure(HandlerFailure("\(failure.text) To make it: swift run infra package \(function.service)"))
        }
    }

    /// Lambda's own, then this machine's, which has interpreters elsewhere.
    private static var path: String {
        "/usr/local/bin:/usr/bin:/bin:/opt/bin" + (ProcessVariables.all["PATH"].map { ":\($0)" } ?? "")
    }

    /// What Lambda sets, then what the spec says. Source: Lambda Developer Guide, "Working with Lambda environment
    /// variables".
    private func variables(
        _ function: LambdaFunction, folder: String, _ layers: [(name: String, value: String)]
    ) -> [(name: String, value: String)] {
        var all: [(name: String, value: String)] = [
            ("PATH", Self.path), ("LANG", "en_US.UTF-8"), ("TZ", ":UTC"),
            ("LAMBDA_TASK_ROOT", folder), ("LAMBDA_RUNTIME_DIR", "/var/runtime"), ("_HANDLER", function.handler),
            ("AWS_REGION", function.region), ("AWS_DEFAULT_REGION", function.region),
            ("AWS_LAMBDA_FUNCTION_NAME", function.name), ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String(function.memory)),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/\(function.name)"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "local"), ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
            ("AWS_EXECUTION_ENV", "AWS_Lambda_\(function.runtime)"),
            // No key of anyone's: what a handler signs here goes to local endpoints only.
            ("AWS_ACCESS_KEY_ID", "local"), ("AWS_SECRET_ACCESS_KEY", "local"), ("AWS_SESSION_TOKEN", "local"),
        ]
        for variable in layers + function.environment.map({ ($0.name, secrets.value($0.name, $0.value)) }) + extra {
            all.removeAll { $0.name == variable.0 }
            all.append((variable.0, variable.1))
        }
        return all
    }
}
