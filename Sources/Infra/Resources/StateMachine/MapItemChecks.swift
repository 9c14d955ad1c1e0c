extension MapChecks {
    func checkReader(_ report: inout Report) {
        guard let reader = state["ItemReader"] else { return }
        guard let resource = StatesLanguageChecks.text(reader["Resource"]) else {
            if reader["Resource"] == nil { tell("has ItemReader without a \"Resource\"; add it.", &report) }
            return
        }
        checkService(resource, ["s3:getObject", "s3:listObjectsV2"], "ItemReader", &report)
        let isFile = resource.hasSuffix(":s3:getObject")
        need(isFile ? ["Bucket", "Key"] : ["Bucket"], of: reader, "ItemReader", &report)
        let configuration = reader["ReaderConfig"]
        if let limit = configuration?["MaxItems"]?.integer, !(1...100_000_000).contains(limit) {
            tell("reads \(limit) elements; the range is 1 to 100,000,000. Change it.", &report)
        }
        guard isFile else { return }
        let types = ["CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"]
        guard let type = StatesLanguageChecks.text(configuration?["InputType"]) else {
            if configuration?["InputType"] == nil {
                tell("reads a file without an \"InputType\"; add it to ReaderConfig.", &report)
            }
            return
        }
        if !types.contains(type) {
            tell(
                """
                reads a file of the unknown type \
                "\(type)"\(Nearest.ending(type, among: types, otherwise: ": \(types.joined(separator: ", "))."))
                """, &report)
        }
        guard type == "CSV" else { return }
        switch StatesLanguageChecks.text(configuration?["CSVHeaderLocation"]) {
        case "FIRST_ROW"?: break
        case "GIVEN"?:
            if configuration?["CSVHeaders"] == nil || configuration?["CSVHeaders"] == .array([]) {
                tell("has CSVHeaderLocation GIVEN and no \"CSVHeaders\"; add them.", &report)
            }
        default:
            tell("reads CSV without CSVHeaderLocation; add it: FIRST_ROW or GIVEN.", &report)
        }
    }

    func checkBatcher(_ report: inout Report) {
        guard let batcher = state["ItemBatcher"] else { return }
        let known = ["MaxItemsPerBatch", "MaxInputBytesPerBatch"]
        if !known.contains(where: { batcher[$0] != nil || batcher["\($0)Path"] != nil }) {
            tell(
                "makes batches without a maximum of elements or bytes; add one of them.",
                &report)
        }
        if let count = batcher["MaxItemsPerBatch"]?.integer, count < 1 {
            tell("makes batches of \(count) elements; write 1 or more.", &report)
        }
        if let size = batcher["MaxInputBytesPerBatch"]?.integer, !(1...262_144).contains(size) {
            tell("makes batches of \(grouped(size)) bytes; the limit is 256 KB. Change it.", &report)
        }
    }

    func checkService(
        _ resource: String, _ known: [String], _ field: String, _ report: inout Report
    ) {
        guard let arn = ARN(resource), arn.service == "states", !known.contains(where: { resource.hasSuffix(":\($0)") })
        else { return }
        let named = arn.resource.drop { $0 == ":" }
        tell(
            """
            has \(field) with the resource \(named); the supported ones are \(known.joined(separator: " and ")). \
            Change it.
            """, &report)
    }
}
