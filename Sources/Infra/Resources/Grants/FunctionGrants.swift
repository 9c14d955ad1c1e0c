/// What a function may do, said by what it is for.
///
/// Each word writes the statements that its calls need, and no others: those on a table's indexes and on the customer
/// managed key that encrypts a thing are among them. `as:` names an environment variable that tells the code what to
/// ask for, in the form that the AWS SDK takes.
extension Function {
    /// Lets it read: `.read(orders, as: "TABLE")`.
    ///
    /// | what | calls | the variable holds |
    /// |---|---|---|
    /// | `Table` | GetItem, BatchGetItem, Query, Scan, and condition checks of transactions; Query and Scan of its
    /// indexes | its name |
    /// | `Bucket` | GetObject, ListObjectsV2 | its name |
    /// | `bucket.objects("in/*")` | GetObject of these | the bucket's name |
    /// | `KinesisStream` | GetRecords, GetShardIterator, ListShards, DescribeStreamSummary | its name |
    /// | `Secret` | GetParameter or GetSecretValue | what `.environment` gives for it |
    /// | `Parameter` | GetParameter, GetParameters | its name, and not its value |
    ///
    /// A function that a stream, queue or bucket starts has what the trigger needs anyway.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func read(
        _ what: some GrantsReading, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(name == nil ? what.readGrant : what.namedReadGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it write: `.write(photos.objects("thumbnails/*"), as: "BUCKET")`.
    ///
    /// | what | calls | the variable holds |
    /// |---|---|---|
    /// | `Table` | PutItem, UpdateItem, DeleteItem, BatchWriteItem, and condition checks of transactions | its name |
    /// | `Bucket`, `bucket.objects("in/*")` | PutObject, also in parts, DeleteObject | the bucket's name |
    /// | `KinesisStream` | PutRecord, PutRecords | its name |
    ///
    /// - Parameter name: an environment variable. Default: none.
    public consuming func write(
        _ what: some GrantsWriting, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(what.writeGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it read and write: what `.read` and `.write` allow together.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func readWrite(
        _ what: some GrantsReading & GrantsWriting, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(what.readGrant.and(what.writeGrant), as: name, SourceLocation(file, line, column))
    }

    /// Lets it send: messages to a `Queue` (SendMessage and SendMessageBatch; the variable holds its URL), events to an
    /// `EventBus` (PutEvents; its name, of an existing one its ARN).
    /// - Parameter name: an environment variable. Default: none.
    public consuming func send(
        _ to: some GrantsSending, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(to.sendGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it take messages from a queue by its own calls: ReceiveMessage, DeleteMessage, ChangeMessageVisibility and
    /// GetQueueAttributes; the variable holds the queue's URL. A function that the queue starts by `.on(.queue(…))`
    /// needs no such word.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func receive(
        _ queue: Queue, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(queue.receiveGrant, as: name, SourceLocation(file, line, column))
    }

    consuming func granting(_ grant: Grant, as name: String?, _ location: SourceLocation) -> Function {
        with {
            for right in grant.rights {
                $0.options.statements.append(
                    PolicyStatement(granting: right.actions, on: right.resource, location: location))
            }
            if grant.dependsOnOwner || grant.secret != nil { $0.options.grants.append(Placed(grant, location)) }
            guard let name, let value = grant.name else { return }
            $0.options.environment.append(
                EnvironmentVariable(name: name, value: value, location: location, isGranted: true))
        }
    }
}
