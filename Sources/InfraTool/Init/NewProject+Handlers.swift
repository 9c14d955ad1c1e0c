extension NewProject {
    var handlerFiles: [File] {
        if template == .php { return phpSite }
        guard template != .empty else { return [] }
        switch handler {
        case .swift: return swiftHandler
        case .node: return [File(path: "handler/index.mjs", text: nodeHandler)]
        case .python: return [File(path: "handler/app.py", text: pythonHandler)]
        case .php:
            return [
                File(path: "handler/handler.php", text: phpHandler),
                File(path: "handler/composer.json", text: composer),
            ]
        }
    }

    private var swiftHandler: [File] {
        let core: String
        let main: String
        let test: String
        switch template {
        case .worker:
            core = """
                import LambdaRuntime

                /// Works on one message of the queue. A message that throws stays in the queue and comes again.
                public func work(on message: QueueMessage) throws {
                    guard !message.body.isEmpty else { throw EmptyMessage() }
                }

                struct EmptyMessage: Error {}

                """
            main = """
                import HandlerCore
                import LambdaRuntime

                Lambda.run(QueueHandler { message, _ in try work(on: message) })

                """
            test = """
                import Testing

                @testable import HandlerCore

                @Test func anErrorHasAName() { #expect("\\(EmptyMessage())" == "EmptyMessage()") }

                """
        default:
            core = """
                import LambdaRuntime

                /// The answer to a request.
                public func respond(to name: String?) -> String { "Hello, \\(name ?? "stranger")" }

                """
            main = """
                import HandlerCore
                import LambdaRuntime

                Lambda.run(HTTPHandler { request, _ in .text(respond(to: request.queryValue("name"))) })

                """
            test = """
                import Testing

                @testable import HandlerCore

                @Test func greets() { #expect(respond(to: "Ada") == "Hello, Ada") }

                """
        }
        return [
            File(path: "Sources/HandlerCore/Handler.swift", text: core),
            File(path: "Sources/handler/main.swift", text: main),
            File(path: "Tests/HandlerTests/HandlerTests.swift", text: test),
        ]
    }

    private var nodeHandler: String {
        template == .worker
            ? """
            // Works on messages of the queue. Those that fail stay in the queue and come again.
            export const handler = async (event) => {
              const failed = [];
              for (const record of event.Records) {
                if (record.body === "") failed.push({ itemIdentifier: record.messageId });
              }
              return { batchItemFailures: failed };
            };

            """
            : """
            export const handler = async (event) => {
              const name = event.queryStringParameters?.name ?? "stranger";
              return { statusCode: 200, body: `Hello, ${name}` };
            };

            """
    }

    private var pythonHandler: String {
        template == .worker
            ? """
            def handler(event, context):
                \"\"\"Works on messages of the queue. Those that fail stay in the queue and come again.\"\"\"
                failed = [record["messageId"] for record in event["Records"] if not record["body"]]
                return {"batchItemFailures": [{"itemIdentifier": one} for one in failed]}

            """
            : """
            def handler(event, context):
                name = (event.get("queryStringParameters") or {}).get("name", "stranger")
                return {"statusCode": 200, "body": f"Hello, {name}"}

            """
    }

    private var phpHandler: String {
        """
        <?php

        require __DIR__ . '/vendor/autoload.php';

        return function (array $event): array {
            return ['statusCode' => 200, 'body' => 'Hello'];
        };

        """
    }

    private var composer: String { "{\n    \"require\": {\n        \"bref/bref\": \"^3.0\"\n    }\n}\n" }

    private var phpSite: [File] {
        [
            File(path: "web/public/index.php", text: "<?php\n\necho 'Hello';\n"),
            File(path: "web/composer.json", text: composer),
        ]
    }
}
