import LambdaRuntime
import Testing

@testable import TelegramBotCore

@Suite struct WebhookTests {
    private let hello = #"""
        {"update_id":7,"message":{"message_id":1,"text":"/hello","chat":{"id":42,"type":"private"},
        "from":{"id":42,"is_bot":false,"first_name":"Ada"}}}
        """#

    private final class BrokenStore: UpdateStore {
        struct Away: Error {}
        func claim(_ updateID: Int) throws -> Bool { throw Away() }
    }

    private func ask(
        _ variables: [String: String], secret: String? = "abc", body: String? = nil, store: (any UpdateStore)? = nil
    ) -> HTTPResponse {
        let environment = Environment(variables)
        let webhook = Webhook(environment: environment, secrets: Secrets(environment: environment), store: store)
        var request = HTTPRequest(method: "POST", body: Array((body ?? hello).utf8))
        request.headers["x-telegram-bot-api-secret-token"] = secret
        return webhook.answer(request, Log(requestID: nil))
    }

    @Test func answers() throws {
        let response = ask(["WEBHOOK_SECRET": "abc"])
        #expect(response.status == 200 && response.headers["Content-Type"] == "application/json")
        #expect(
            String(decoding: response.body, as: UTF8.self) == #"""
                {"method":"sendMessage","chat_id":42,"text":"Hello, Ada!","link_preview_options":{"is_disabled":true}}
                """#)
    }

    @Test(arguments: [nil, "", "ab", "abcd", "ABC", "abcabc"])
    func wrongSecrets(secret: String?) {
        #expect(ask(["WEBHOOK_SECRET": "abc"], secret: secret) == .status(401))
    }

    @Test(arguments: ["", "{", "[]", #"{"update_id":1.5}"#, #"{"update_id":1,"message":{}}"#])
    func notAnUpdate(body: String) {
        #expect(ask(["WEBHOOK_SECRET": "abc"], body: body) == .status(400))
    }

    @Test func failuresOfOurs() {
        #expect(ask([:]) == .status(500), "no secret")
        #expect(ask(["WEBHOOK_SECRET": "a b"]) == .status(500), "an illegal one")
        #expect(ask(["WEBHOOK_SECRET": "infra-ssm:/x"]) == .status(500), "one that cannot be read")
        #expect(ask(["WEBHOOK_SECRET": "abc", "BOT_TOKEN": "infra-ssm:/x"]) == .status(500), "half of them")
        #expect(ask(["WEBHOOK_SECRET": "abc"], store: BrokenStore()) == .status(500))
        #expect(ask(["ALLOW_UNSIGNED_UPDATES": "true"], secret: nil).status == 200)
    }

    @Test func theSameUpdateTwice() {
        let store = RecentUpdates()
        #expect(!ask(["WEBHOOK_SECRET": "abc"], store: store).body.isEmpty)
        #expect(ask(["WEBHOOK_SECRET": "abc"], store: store) == .status(200))
        #expect(!ask(["WEBHOOK_SECRET": "abc"]).body.isEmpty, "harmless without a store")
    }

    @Test func oldUpdatesAreForgotten() {
        let store = RecentUpdates(capacity: 2)
        #expect([7, 8, 7, 9, 8, 7].map { store.claim($0) } == [true, true, false, true, false, true])
    }

    @Test func healthChecksDoNothing() {
        let request = HTTPRequest(
            headers: ["User-Agent": "ELB-HealthChecker/2.0"], entrance: .loadBalancer(multiValue: false))
        let environment = Environment([:])
        let webhook = Webhook(environment: environment, secrets: Secrets(environment: environment), store: nil)
        #expect(webhook.answer(request, Log(requestID: nil)) == .status(200))
    }
}
