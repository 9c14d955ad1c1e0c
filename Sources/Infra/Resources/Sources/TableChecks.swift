extension Table {
    public func check(in scope: Scope, _ report: inout Report) {
        if let given = settings.physicalName, !isOverridden("TableName"),
            let problem = NameRule(length: Limits.dynamodbTableName.value, extras: "_.-").problem(given.value)
        {
            report(
                .invalidSourceName, at: given.location,
                "\"\(given.value)\" cannot be the name of the \(title) in AWS: \(problem); change it.")
        }
        if let capacity = settings.capacity, !isOverridden("ProvisionedThroughput"),
            capacity.value.read < 1 || capacity.value.write < 1
        {
            report(
                .sourceSettingOutOfRange, at: capacity.location,
                """
                A table's capacity is 1 or more for reads and for writes, not \(capacity.value.read) and \
                \(capacity.value.write); correct it, or remove .provisioned for on-demand capacity.
                """)
        }
        if settings.indexes.count > 20, !isOverridden("GlobalSecondaryIndexes") {
            report(
                .sourceSettingOutOfRange, at: settings.indexes[20].location,
                "The \(title) has \(settings.indexes.count) indexes; the limit is 20. Remove some.")
        }
        if !["AttributeDefinitions", "KeySchema"].contains(where: isOverridden) { checkKeys(&report) }
        checkKey(in: scope, &report)
    }

    /// An attribute has one type, and no key twice.
    private func checkKeys(_ report: inout Report) {
        var types: [String: String] = [:]
        func check(_ partitionKey: Key, _ sortKey: Key?, at location: SourceLocation) {
            for key in [partitionKey, sortKey].compactMap({ $0 }) {
                if !(1...255).contains(key.name.utf8.count) {
                    report(
                        .invalidTableKey, at: location,
                        """
                        The key "\(key.name)" of the \(title) has \(grouped(key.name.utf8.count)) bytes and must have \
                        1 to 255; correct it.
                        """)
                }
                if let type = types[key.name], type != key.type {
                    report(
                        .invalidTableKey, at: location,
                        """
                        The key "\(key.name)" of the \(title) has two types, \(Key.word(type)) and \
                        \(Key.word(key.type)), and an attribute has one; correct one of them.
                        """)
                }
                types[key.name] = key.type
            }
            if partitionKey.name == sortKey?.name {
                report(
                    .invalidTableKey, at: location,
                    """
                    "\(partitionKey.name)" is both partition key and sort key in the \(title), and they must be two \
                    attributes; remove the sort key or name another.
                    """)
            }
        }
        check(partitionKey, sortKey, at: location)
        if let attribute = settings.timeToLive, !isOverridden("TimeToLiveSpecification.AttributeName") {
            if types[attribute.value] != nil {
                report(
                    .invalidTableKey, at: attribute.location,
                    """
                    "\(attribute.value)" is a key of the \(title) and cannot be its time-to-live attribute; name \
                    another attribute.
                    """)
            } else if !(1...255).contains(attribute.value.utf8.count) {
                report(
                    .invalidTableKey, at: attribute.location,
                    """
                    The name of the time-to-live attribute is \(grouped(attribute.value.utf8.count)) bytes and must be \
                    1 to 255; correct it.
                    """)
            }
        }
        guard !isOverridden("GlobalSecondaryIndexes") else { return }
        for (offset, index) in settings.indexes.enumerated() {
            check(index.partitionKey, index.sortKey, at: index.location)
            if let problem = NameRule(length: 3...255, extras: "_.-").problem(index.name) {
                report(
                    .invalidSourceName, at: index.location,
                    "\"\(index.name)\" cannot be the name of an index: \(problem); change it.")
            } else if let other = settings.indexes[..<offset].first(where: { $0.name == index.name }) {
                report(
                    .invalidSourceName, at: index.location,
                    "The \(title) has two indexes with the name \"\(index.name)\"; rename one.",
                    notes: [.init(other.location, "the other index")])
            }
        }
    }
}

extension Table.Key {
    /// A type as the spec writes it.
    fileprivate static func word(_ type: String) -> String {
        type == "S" ? "string" : type == "N" ? "number" : "binary"
    }
}
