extension Table {
    /// Keeps what changes in the table for 24 hours, for functions that are started by it.
    /// - Parameter view: what is told of an item that changed.
    /// Source: Amazon DynamoDB Developer Guide, "Change data capture for DynamoDB Streams".
    public func stream(_ view: StreamView) -> Self { with { $0.streamView = view } }

    /// Pays for a fixed capacity instead of by request.
    /// - Parameters:
    ///   - read: strongly consistent reads of 4 KB a second.
    ///   - write: writes of 1 KB a second.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB throughput capacity".
    public func provisioned(
        read: Int, write: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.capacity = Placed(Capacity(read: read, write: write), SourceLocation(file, line, column)) }
    }

    /// Deletes items after a time that they say in an attribute, in seconds since 1970, within a few days.
    /// Source: Amazon DynamoDB Developer Guide, "Using time to live (TTL) in DynamoDB".
    public func timeToLive(
        _ attribute: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.timeToLive = Placed(attribute, SourceLocation(file, line, column)) }
    }

    /// Keeps backups for 35 days from which any second can be restored.
    /// Source: Amazon DynamoDB Developer Guide, "Point-in-time backups for DynamoDB".
    public func pointInTimeRecovery() -> Self { with { $0.recoversToPointInTime = true } }

    /// Refuses to be deleted, by a stack too.
    public func deletionProtection() -> Self { with { $0.isProtected = true } }

    /// Stays, with what it holds, when the stack is deleted or the table is replaced.
    public func retained() -> Self { with { $0.isRetained = true } }

    /// Another way to look items up: a global secondary index with all attributes. A table has 20 at the most.
    /// Source: Amazon DynamoDB Developer Guide, "Using Global Secondary Indexes in DynamoDB".
    public func index(
        _ name: String, partitionKey: Key, sortKey: Key? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.indexes.append(
                Index(
                    name: name, partitionKey: partitionKey, sortKey: sortKey,
                    location: SourceLocation(file, line, column)))
        }
    }

    /// Encrypts with a customer managed KMS key instead of DynamoDB's own.
    /// - Parameter key: its ARN, or a reference to a declared key.
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: 3 to 255 letters, digits and `_.-`. A table with a name cannot be
    /// replaced by CloudFormation, as a change of its keys would need.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension Table: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        var lost = IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("provisioned", settings.capacity?.location),
            ("timeToLive", settings.timeToLive?.location),
            ("pointInTimeRecovery", settings.recoversToPointInTime ? location : nil),
            ("deletionProtection", settings.isProtected ? location : nil),
            ("retained", settings.isRetained ? location : nil),
            ("index", settings.indexes.first?.location),
        ])
        if settings.streamView != nil {
            lost.append(
                IneffectiveSetting(
                    modifier: "stream", location: location,
                    instead: "name the stream that it has, Table.existing(\"…\", stream: \"arn:…:table/…/stream/…\")"))
        }
        return lost
    }
}
