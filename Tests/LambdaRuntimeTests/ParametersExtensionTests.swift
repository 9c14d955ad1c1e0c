import Testing

@testable import LambdaRuntime

@Suite struct ParametersExtensionTests {
    private func source(_ steps: [String?], patience: Int = 1000) throws -> (ScriptedServer, ParametersExtension) {
        let server = try ScriptedServer(steps)
        let environment = Environment([
            "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT": "\(server.endpoint.port)", "AWS_SESSION_TOKEN": "t",
        ])
        return (server, ParametersExtension(environment, pauses: [1, 1], patience: Milliseconds(patience)))
    }

    private let parameter = SecretReference.parameter(name: "/a")

    @Test func reads() throws {
        let (server, source) = try source([ScriptedServer.reply(200, #"{"Parameter":{"Value":"v"}}"#)])
        #expect(try source.read(parameter) == "v")
        #expect(
            server.requests[0].hasPrefix("GET /systemsmanager/parameters/get?name=%2Fa&withDecryption=true HTTP/1.1"))
        #expect(server.requests[0].contains("\r\nX-Aws-Parameters-Secrets-Token: t\r\n"))
    }

    @Test func triesAgainWhileItIsNotReady() throws {
        let (server, source) = try source([
            ScriptedServer.reply(400, "not ready to serve traffic, please wait"), ScriptedServer.reply(500, "x"),
            ScriptedServer.reply(200, #"{"Parameter":{"Value":"v"}}"#),
        ])
        #expect(try source.read(parameter) == "v")
        #expect(server.requests.count == 3)
    }

    @Test func givesUp() throws {
        let (server, source) = try source(Array(repeating: ScriptedServer.reply(503, "busy"), count: 9))
        let fault = #expect(throws: SourceFault.self) { try source.read(parameter) }
        #expect(fault?.reason == "the extension answered 503: busy" && server.requests.count == 3)
    }

    @Test func doesNotAskAgainForWhatIsNotThere() throws {
        let (server, source) = try source([ScriptedServer.reply(400, "AccessDeniedException"), nil])
        #expect(throws: SourceFault.self) { try source.read(parameter) }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: ["", "[]", "{", #"{"Parameter":{}}"#, #"{"Parameter":{"Value":1}}"#])
    func answersWithoutValue(body: String) throws {
        let (_, source) = try source([ScriptedServer.reply(200, body)])
        let fault = #expect(throws: SourceFault.self) { try source.read(parameter) }
        #expect(fault?.reason == "the extension's answer has no value for parameter /a")
    }

    @Test func silenceEnds() throws {
        let (_, source) = try source([""], patience: 100)
        let fault = #expect(throws: SourceFault.self) { try source.read(parameter) }
        #expect(fault?.reason.contains("does not answer") == true)
    }

    @Test func settings() {
        for variables in [[:], ["AWS_SESSION_TOKEN": "t", "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT": "x"]] {
            #expect(throws: SourceFault.self) { try ParametersExtension(Environment(variables)).read(parameter) }
        }
    }
}
