import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let unusedDeclaration: [Service] = [
        Service("shop", region: .euCentral1) { stage in
            let cleanup = api("cleanup")  // warning: This is declared in service "shop" but is neither part of it nor used, so it becomes no resource [unused-declaration]
            // What is stated, changed or referred to is kept, and so is what one stage uses.
            let base = api("base")
            base.memory(.megabytes(256))
            let jobs = Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")
            let archive = Bucket("archive")
            let api = api("api").environment("JOBS", jobs.url)
            if stage == .prod {
                archive
                api.environment("ARCHIVE", archive.ref())
            } else {
                api
            }
        }
    ]
}
