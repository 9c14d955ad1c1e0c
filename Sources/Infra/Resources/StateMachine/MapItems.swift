/// What a map state does something for each of.
///
///     .map("Each row", of: .csv(uploads, key: "$.key"), [.invoke("Take", take)], concurrency: 100)
///
/// Source: AWS Step Functions Developer Guide, "ItemReader (Map)".
public struct MapItems: Sendable, Equatable {
    /// The path or expression of a list in the input.
    var list: String?
    /// `ItemReader`, with the name of the integration alone.
    var reader: Value?

    /// How the fields of a line are divided.
    public enum Delimiter: String, Sendable, Hashable {
        case comma = "COMMA"
        case semicolon = "SEMICOLON"
        case tab = "TAB"
        case pipe = "PIPE"
        case space = "SPACE"
    }

    /// The elements of a list in the input, as `.map(over:)` has them, each in an execution of its own.
    /// - Parameter path: where the list is: `$.items`, or `{% $states.input.items %}` in JSONata.
    public static func list(_ path: String) -> MapItems { MapItems(list: path) }

    /// The lines of a CSV file.
    /// - Parameters:
    ///   - key: of the object, or a path or expression for it: `$.key`.
    ///   - columns: their names, where the first line does not have them.
    ///   - limit: how many lines at the most.
    public static func csv(
        _ bucket: Bucket, key: String, columns: [String] = [], delimiter: Delimiter = .comma, first limit: Int? = nil
    ) -> MapItems {
        file(
            bucket, key, "CSV", limit,
            [
                ("CSVHeaderLocation", columns.isEmpty ? "FIRST_ROW" : "GIVEN"),
                ("CSVHeaders", columns.isEmpty ? nil : .array(columns.map { .string($0) })),
                ("CSVDelimiter", delimiter == .comma ? nil : .string(delimiter.rawValue)),
            ])
    }

    /// The elements of a list in a JSON file.
    public static func json(_ bucket: Bucket, key: String, first limit: Int? = nil) -> MapItems {
        file(bucket, key, "JSON", limit, [])
    }

    /// The lines of a file of JSON Lines.
    public static func jsonLines(_ bucket: Bucket, key: String, first limit: Int? = nil) -> MapItems {
        file(bucket, key, "JSONL", limit, [])
    }

    /// The objects that an inventory of Amazon S3 lists.
    /// - Parameter key: of the inventory's `manifest.json`.
    public static func inventory(_ bucket: Bucket, manifest key: String, first limit: Int? = nil) -> MapItems {
        file(bucket, key, "MANIFEST", limit, [])
    }

    /// The objects of a bucket.
    /// - Parameter prefix: what their keys begin with, or a path or expression for it. Default: all objects.
    public static func objects(of bucket: Bucket, prefix: String? = nil, first limit: Int? = nil) -> MapItems {
        let parameters = Value.object([.init("Bucket", bucket.bucketName)] + State.text("Prefix", prefix))
        return MapItems(
            reader: .members([
                ("Resource", "s3:listObjectsV2"), ("ReaderConfig", limit.map { ["MaxItems": .int($0)] }),
                ("Parameters", parameters),
            ]))
    }

    private static func file(
        _ bucket: Bucket, _ key: String, _ type: String, _ limit: Int?, _ configuration: [(String, Value?)]
    ) -> MapItems {
        let parameters = Value.object([.init("Bucket", bucket.bucketName)] + State.text("Key", key))
        let all = [("InputType", .string(type))] + configuration + [("MaxItems", limit.map { .int($0) })]
        return MapItems(
            reader: .members([
                ("Resource", "s3:getObject"), ("ReaderConfig", .members(all)), ("Parameters", parameters),
            ]))
    }
}
