extension State {
    /// Puts an item into a table, in DynamoDB's form: `["id": ["S.$": "$.id"], "state": ["S": "paid"]]`.
    public static func put(
        _ name: String, into table: Table, item: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "putItem", table, [.init("Item", item)], SourceLocation(file, line, column))
    }

    /// Gets the item of a key from a table: `["id": ["S.$": "$.id"]]`. The result has it under `Item`.
    public static func get(
        _ name: String, from table: Table, key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "getItem", table, [.init("Key", key)], SourceLocation(file, line, column))
    }

    /// Deletes the item of a key from a table.
    public static func delete(
        _ name: String, from table: Table, key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "deleteItem", table, [.init("Key", key)], SourceLocation(file, line, column))
    }

    /// Changes an item of a table: `update: "SET #s = :s"`.
    public static func update(
        _ name: String, in table: Table, key: Value, update: String, names: Value? = nil, values: Value? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let members: [Value.Member] = .init(present: [
            ("Key", key), ("UpdateExpression", .string(update)), ("ExpressionAttributeNames", names),
            ("ExpressionAttributeValues", values),
        ])
        return onTable(name, "updateItem", table, members, SourceLocation(file, line, column))
    }

    private static func onTable(
        _ name: String, _ action: String, _ table: Table, _ members: [Value.Member], _ location: SourceLocation
    ) -> State {
        let parameters = Value.object([.init("TableName", .reference(Reference(table, at: location)))] + members)
        return State(name, .task(.integration("dynamodb:\(action)")), given: parameters, at: location)
    }
}
