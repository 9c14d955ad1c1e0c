import Infra

extension Cases {
    private static let rows = Table("rows", partitionKey: .string("id"))  // note: the table
    private static let existing = Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/old")  // note: the table

    static let tableWithoutStream: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            rows
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: rows))  // error: starts on changes in the table "rows", which has no stream; add .stream(.newAndOldImages) to the table [table-without-stream]
                .on(.stream(of: existing))  // error: The function "api" starts on changes in an existing table, and the stream's own ARN is needed [table-without-stream]
            Function("uses", .python313, handler: "app.handler", code: "api")
                .environment("STREAM", rows.streamARN)  // error: The function "uses" uses the ARN of the stream of the table "rows", which has none [table-without-stream]
                .allow("dynamodb:DescribeStream", on: existing.streamARN)  // error: uses the ARN of the stream of an existing table [table-without-stream]
        },
        Service("overridden", region: .euCentral1) { _ in
            let set = Table("set", partitionKey: .string("id")).override("StreamSpecification", ["StreamViewType": "KEYS_ONLY"])
            let cut = Table("cut", partitionKey: .string("id")).stream(.keys).override("StreamSpecification", .noValue)  // note: the table
            set
            cut
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("STREAM", set.streamARN)
                .on(.stream(of: set))
                .on(.stream(of: cut))  // error: starts on changes in the table "cut", which has no stream [table-without-stream]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("STREAM", Table("rows", partitionKey: .string("id")).stream(.keys).streamARN)
                .on(.stream(of: Table("rows", partitionKey: .string("id")).stream(.keys)))
                .on(.stream(of: .existing(
                    "arn:aws:dynamodb:eu-central-1:123456789012:table/old",
                    stream: "arn:aws:dynamodb:eu-central-1:123456789012:table/old/stream/2024-05-01T00:00:00.000")))
        },
    ]
}
