import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    private static func worker(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")  // warning: Of 4 declarations that service "helper" makes here, 1 ("mail") is neither part of it nor used, so it becomes no resource [unused-declaration]
    }
    private static func nightly(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
    }

    static let unusedDeclaration: [Service] = [
        // One function makes several, and one of them is lost.
        Service("helper", region: .euCentral1) { stage in
            worker("resize")
            let mail = worker("mail")
            for name in ["index", "count"] { worker(name) }
            // Kept in one of the stages, each.
            let (night, day) = (nightly("night"), nightly("day"))
            if stage == .prod { night } else { day }
        },
        Service("shop", region: .euCentral1) { stage in
            let cleanup = api("cleanup")  // warning: This is declared in service "shop" ("cleanup") but is neither part of it nor used, so it becomes no resource [unused-declaration]
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
