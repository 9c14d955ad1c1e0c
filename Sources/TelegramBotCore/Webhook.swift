import LambdaRuntime

/// Answers the requests by which Telegram delivers updates.
public final class Webhook {
    private let environment: Environment
    private let secrets: Secrets
    private let store: (any UpdateStore)?
    private let bot: Bot

    /// - Parameter store: what remembers the updates that were answered; without one those that come twice are
    ///   answered twice.
    public init(environment: Environment = .process, secrets: Secrets = Secrets(), store: (any UpdateStore)?) {
        self.environment = environment
        self.secrets = secrets
        self.store = store
        bot = Bot(username: environment["BOT_USERNAME"])
    }

    /// The answer to a request. What went wrong is in the log and never in the answer.
    public func answer(_ request: HTTPRequest, _ log: Log) -> HTTPResponse {
        // A health check has no secret, and gets to do nothing.
        if request.isHealthCheck { return .status(200) }
        do {
            guard try isFromTelegram(request) else {
                log.warn("refused a request without the webhook's secret")
                return .status(401)
            }
            return try answer(Update(parsing: request.body), log)
        } catch let error as NotAnUpdate {
            log.warn("refused what is not an update: \(error.reason)")
            return .status(400)
        } catch {
            log.error("cannot answer: \(error)")
            return .status(500)
        }
    }

    private func answer(_ update: Update, _ log: Log) throws -> HTTPResponse {
        if let store, try !store.claim(update.id) {
            log.info("already answered", ["updateId": .int(update.id)])
            return .status(200)
        }
        guard let reply = bot.reply(to: update) else {
            log.debug("nothing to answer", ["updateId": .int(update.id), "knowsItsName": .bool(bot.knowsItsName)])
            return .status(200)
        }
        log.info("answered", ["updateId": .int(update.id)])
        return .json(reply.json)
    }

    /// Whether the request has the secret. All secrets that are declared have to be there before the first
    /// update is answered: a bot with half of them would fail later, and at some of its work only.
    private func isFromTelegram(_ request: HTTPRequest) throws -> Bool {
        if secrets.isSet("BOT_TOKEN") { _ = try secrets["BOT_TOKEN"] }
        if secrets.isSet("WEBHOOK_SECRET") { return try WebhookSecret(secrets["WEBHOOK_SECRET"]).isIn(request) }
        guard environment["ALLOW_UNSIGNED_UPDATES"] == "true" else {
            throw BotError(
                "WEBHOOK_SECRET is not set, so forged updates cannot be told from Telegram's; "
                    + "set it, or ALLOW_UNSIGNED_UPDATES=true to answer everybody")
        }
        return true
    }
}
