import Routing

/// PHP on Bref's layers. The runtime client is ours; requests of FPM functions go to php-cgi with the variables that
/// FPM has.
enum PHPHandler {
    static func program(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)], cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        let kind = function.environment.first { $0.name == "BREF_RUNTIME" }?.value ?? ""
        let isFPM = kind.contains("Fpm") || kind == "fpm"
        let names = isFPM ? ["php-cgi"] : ["php"]
        guard let php = LocalFile.program(names) else {
            let package = isFPM ? "php-cgi" : "php-cli"
            return .failure(
                HandlerFailure(
                    "\(function.name) is a PHP function, and \(names[0]) is not installed: install \(package)."))
        }
        guard let python = LocalFile.program(["python3"]) else {
            return .failure(HandlerFailure("\(function.name) needs python3 here, which carries requests to PHP."))
        }
        let file = "\(cache)/runtimes/bref.py"
        guard LocalFile.write(Array(RuntimeStandIns.bref.utf8), file) else {
            return .failure(HandlerFailure("Could not write \(file)."))
        }
        let mode = isFPM ? "fpm" : kind.contains("Console") || kind == "console" ? "console" : "function"
        return .success(
            HandlerProgram(
                path: python, arguments: ["-I", "-S", LocalFile.absolute(file), mode, php], folder: folder,
                environment: environment))
    }
}
