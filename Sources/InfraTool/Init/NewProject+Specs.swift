extension NewProject {
    var mainSpec: String {
        """
        import InfraTool

        // Every service of the project. A service that is not listed is not built.
        Tool.run([\(value)])

        """
    }

    var specFiles: [File] {
        let file = value.prefix(1).uppercased() + value.dropFirst()
        return [File(path: "specs/\(file).swift", text: spec)]
    }

    private var spec: String {
        let head = """
            import InfraTool

            /// \(summary)
            let \(value) = Service(\(quoted(name)), region: .\(region)) { stage in

            """
        return head + body + "}\n"
    }

    private var summary: String {
        switch template {
        case .api: "An HTTP API with one route."
        case .bot: "A Telegram bot: its webhook, and the token that it reads at start."
        case .worker: "A queue and the function that works on its messages."
        case .php: "A PHP application on Bref behind an HTTP API."
        case .empty: "A service with a queue and no functions yet; add declarations here."
        }
    }

    private var body: String {
        switch template {
        case .api:
            """
                Function("api", \(runtime))
                    .memory(.megabytes(256))
                    .timeout(.seconds(10))
                    .on(.httpAPI(.get, "/hello").suppress("public-endpoint", because: "everyone may say hello"))

            """
        case .bot:
            """
                let token = Secret("/\(name)/\\(stage)/bot-token")
                let webhookSecret = Secret("/\(name)/\\(stage)/webhook-secret")

                Function("webhook", \(runtime))
                    .memory(.megabytes(256))
                    .timeout(.seconds(28))
                    .environment("BOT_TOKEN", token)
                    .environment("WEBHOOK_SECRET", webhookSecret)
                    .on(.httpAPI(.post, "/telegram"))

            """
        case .worker:
            """
                let jobs = Queue("jobs").visibility(.minutes(3))

                Function("worker", \(runtime))
                    .memory(.megabytes(256))
                    .timeout(.seconds(30))
                    .on(.queue(jobs).partialFailures())

            """
        case .php:
            """
                Function("web", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                    .timeout(.seconds(28))
                    .on(.httpAPI(.any, "/").suppress("public-endpoint", because: "a public site"))
                    .on(.httpAPI(.any, "/{proxy+}").suppress("public-endpoint", because: "a public site"))

            """
        case .empty:
            """
            // CloudFormation accepts no stack without a resource: replace this by your own.
            Queue("jobs")

            """
        }
    }

    private var runtime: String {
        switch handler {
        case .swift: ".swift(product: \"handler\")"
        case .node: ".nodejs24, handler: \"index.handler\", code: \"handler\""
        case .python: ".python314, handler: \"app.handler\", code: \"handler\""
        case .php: ".php(.v84, .function), handler: \"handler.php\", code: \"handler\""
        }
    }
}
