import LambdaRuntime

/// Events as a bus hands them on.
enum BusEvents {
    /// The event of an entry of `PutEvents`.
    static func event(_ entry: JSON, id: String, region: String) -> [UInt8] {
        let detail = entry["Detail"]?.utf8.flatMap { try? JSON(parsing: $0) }
        return JSONWriter.object { event in
            event.member("version", "0")
            event.member("id", id)
            event.member("detail-type", entry["DetailType"]?.string ?? "")
            event.member("source", entry["Source"]?.string ?? "")
            event.member("account", "123456789012")
            event.member("time", Time.iso(Time.now()))
            event.member("region", region)
            event.member("resources", array: { list in for one in entry["Resources"]?.array ?? [] { list.value(one) } })
            event.name("detail")
            if let detail { event.value(detail) } else { event.object { _ in } }
        }
    }
}
