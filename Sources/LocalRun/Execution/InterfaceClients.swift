import Packaging
import Routing

/// Ruby and Java, by AWS's own runtime interface clients.
enum InterfaceClients {
    private static let javaClient = "aws-lambda-java-runtime-interface-client"

    /// The gem `aws_lambda_ric`, or a small client of ours where it is not here.
    static func ruby(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)], cache: String
    ) -> Result<HandlerProgram, HandlerFailure> {
        guard let ruby = LocalFile.program(["ruby"]) else { return missing(function, "no ruby", "install ruby") }
        if let client = LocalFile.program(["aws_lambda_ric"]) {
            return .success(
                HandlerProgram(
                    path: ruby, arguments: [client, function.handler], folder: folder, environment: environment))
        }
        let file = "\(cache)/runtimes/ruby.rb"
        guard LocalFile.write(Array(RuntimeStandIns.ruby.utf8), file) else {
            return .failure(HandlerFailure("Could not write \(file)."))
        }
        return .success(
            HandlerProgram(path: ruby, arguments: [LocalFile.absolute(file)], folder: folder, environment: environment))
    }

    /// The client is one of the handler's own jars, or what Maven has on this machine.
    static func java(
        _ function: LambdaFunction, folder: String, environment: [(name: String, value: String)]
    ) -> Result<HandlerProgram, HandlerFailure> {
        guard let java = LocalFile.program(["java"]) else {
            return missing(function, "no java", "install default-jre-headless")
        }
        var classes = [folder, "\(folder)/lib/*"]
        classes += environment.filter { $0.name == "CLASSPATH" }.map(\.value)
        let own = LocalFile.names(in: "\(folder)/lib").contains { $0.hasPrefix(javaClient) }
        if let named = ProcessVariables.all["INFRA_JAVA_CLIENT"], !named.isEmpty, !own {
            guard LocalFile.names(in: named).contains(where: { $0.hasPrefix(javaClient) && $0.hasSuffix(".jar") })
            else {
                return .failure(
                    HandlerFailure(
                        """
                        \(function.name) has the runtime \(function.runtime). INFRA_JAVA_CLIENT names the folder \
                        \(named), and no jar of \(javaClient) is in it: put it there, with those of \
                        aws-lambda-java-core and aws-lambda-java-serialization.
                        """))
            }
            classes.append("\(named)/*")
        } else if !own {
            let home = ProcessVariables.all["HOME"] ?? ""
            let jars = ["runtime-interface-client", "core", "serialization"].map {
                newestJar("aws-lambda-java-\($0)", in: "\(home)/.m2/repository/com/amazonaws/aws-lambda-java-\($0)")
            }
            guard !jars.contains(nil) else {
                return missing(
                    function, "no \(javaClient), the runtime client of AWS",
                    """
                    make it a dependency of the function, so that it is in the archive's lib; or install maven and run \
                    mvn dependency:get -Dartifact=com.amazonaws:\(javaClient):2.10.1; or name a folder with its jar \
                    and those of aws-lambda-java-core and aws-lambda-java-serialization: INFRA_JAVA_CLIENT=FOLDER
                    """)
            }
            classes += jars.compactMap { $0 }
        }
        var variables = environment
        variables.removeAll { $0.name == "CLASSPATH" }
        return .success(
            HandlerProgram(
                path: java,
                arguments: [
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx\(max(64, function.memory * 85 / 100))m", "-cp",
                    classes.joined(separator: ":"), "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                    function.handler,
                ], folder: folder, environment: variables))
    }

    private static func newestJar(_ name: String, in folder: String) -> String? {
        let versions = LocalFile.names(in: folder).filter { version in
            LocalFile.names(in: "\(folder)/\(version)").contains("\(name)-\(version).jar")
        }
        func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
        let newest = versions.max { numbers($0).lexicographicallyPrecedes(numbers($1)) }
        return newest.map { "\(folder)/\($0)/\(name)-\($0).jar" }
    }

    private static func missing(_ function: LambdaFunction, _ what: String, _ how: String) -> Result<
        HandlerProgram, HandlerFailure
    > {
        .failure(
            HandlerFailure("\(function.name) has the runtime \(function.runtime), and there is \(what) here: \(how)."))
    }
}
