import Testing

@testable import LambdaRuntime

@Suite struct SecretsTests {
    /// What stands for the extension: values by path, and what was asked.
    private final class Source: SecretSource {
        var values: [String: String]
        var asked = 0
        init(_ values: [String: String]) { self.values = values }

        func read(_ reference: SecretReference) throws(SourceFault) -> String {
            asked += 1
            guard let value = values[reference.path] else { throw SourceFault(reason: "away") }
            return value
        }
    }

    private static let path = "/systemsmanager/parameters/get?name=%2Fbot%2Ftoken&withDecryption=true"
    private let source = Source([path: "first"])
    private final class Time { var now = 0 }
    private let time = Time()

    private func secrets() -> Secrets {
        let variables = ["TOKEN": "infra-ssm:/bot/token", "GONE": "infra-ssm:/gone", "PLAIN": "x", "EMPTY": ""]
        return Secrets(Environment(variables), source, refreshing: 60, now: { [time] in time.now })
    }

    @Test func readOnceAndAgainAfterAWhile() throws {
        let secrets = secrets()
        #expect(source.asked == 0, "nothing is read before it is asked for")
        #expect(try secrets["TOKEN"] == "first" && secrets["TOKEN"] == "first")
        #expect(source.asked == 1)
        source.values[Self.path] = "second"
        time.now = 59_999
        #expect(try secrets["TOKEN"] == "first")
        time.now = 60_000
        #expect(try secrets["TOKEN"] == "second")
        #expect(source.asked == 2)
    }

    @Test func oldValueIsKeptWhereTheNewOneCannotBeRead() throws {
        let secrets = secrets()
        #expect(try secrets["TOKEN"] == "first")
        source.values = [:]
        time.now = 100_000
        #expect(try secrets["TOKEN"] == "first" && secrets["TOKEN"] == "first")
        #expect(source.asked == 2, "not asked at every invocation")
    }

    @Test func failuresAreNotKept() throws {
        let secrets = secrets()
        let error = #expect(throws: SecretError.self) { try secrets["GONE"] }
        #expect(error?.description == "secret GONE: away")
        source.values["/systemsmanager/parameters/get?name=%2Fgone&withDecryption=true"] = "back"
        #expect(try secrets["GONE"] == "back")
    }

    @Test func ordinaryValuesAndNone() throws {
        let secrets = secrets()
        #expect(try secrets["PLAIN"] == "x" && secrets.isSet("PLAIN"))
        #expect(throws: SecretError.self) { try secrets["NOWHERE"] }
        #expect(throws: SecretError.self) { try secrets["EMPTY"] }
        #expect(!secrets.isSet("NOWHERE") && !secrets.isSet("EMPTY") && source.asked == 0)
    }

    @Test func references() throws {
        #expect(SecretReference("infra-ssm:/a b") == .parameter(name: "/a b"))
        #expect(SecretReference("infra-secret:id#k#y") == .secret(id: "id", key: "k#y"))
        #expect(
            SecretReference("infra-secret:arn:aws:secretsmanager:x:1:secret:y")?.path
                == "/secretsmanager/get?secretId=arn%3Aaws%3Asecretsmanager%3Ax%3A1%3Asecret%3Ay")
        #expect(SecretReference("ssm:/a") == nil)
        let answer = try JSON(parsing: Array(#"{"SecretString":"{\"k\":\"v\",\"n\":1}"}"#.utf8))
        #expect(SecretReference("infra-secret:x#k")?.value(in: answer) == "v")
        #expect(SecretReference("infra-secret:x#n")?.value(in: answer) == nil)
        #expect(SecretReference("infra-secret:x")?.value(in: answer) == #"{"k":"v","n":1}"#)
        #expect(SecretReference("infra-ssm:x")?.value(in: answer) == nil)
    }
}
