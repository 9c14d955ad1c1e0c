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
    /// - Parameter name: an environment variable; none without it.
    public func read(
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
    /// - Parameter name: an environment variable; none without it.
    public func write(
        _ what: some GrantsWriting, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(what.writeGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it read and write: what `.read` and `.write` allow together.
    /// - Parameter name: an environment variable; none without it.
    public func readWrite(
        _ what: some GrantsReading & GrantsWriting, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(what.readGrant.and(what.writeGrant), as: name, SourceLocation(file, line, column))
    }

    /// Lets it send: messages to a `Queue` (SendMessage and SendMessageBatch; the variable holds its URL), events to an
    /// `EventBus` (PutEvents; its name, of an existing one its ARN).
    /// - Parameter name: an environment variable; none without it.
    public func send(
        _ to: some GrantsSending, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(to.sendGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it take messages from a queue by its own calls: ReceiveMessage, DeleteMessage, ChangeMessageVisibility and
    /// GetQueueAttributes; the variable holds the queue's URL. A function that the queue starts by `.on(.queue(…))`
    /// needs no such word.
    /// - Parameter name: an environment variable; none without it.
    public func receive(
        _ queue: Queue, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(queue.receiveGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it publish to a topic: Publish and PublishBatch; the variable holds the topic's ARN.
    /// - Parameter name: an environment variable; none without it.
    public func publish(
        _ topic: Topic, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(topic.publishGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it invoke a function, or an existing one by its ARN. The variable holds its name, with the alias behind a
    /// colon where it has `.alias` or `.provisionedConcurrency`: then that alias is what may be invoked. Two functions
    /// may invoke each other.
    /// - Parameter name: an environment variable; none without it.
    public func invoke(
        _ function: some GrantsInvoking, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(function.invokeGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it start executions of a `StateMachine`, of a `Resource` of its type, or of an existing one by its ARN. That is StartExecution, and StartSyncExecution of an express one; the variable holds
    /// its ARN.
    /// - Parameter name: an environment variable; none without it.
    public func start(
        _ machine: some GrantsStarting, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(machine.startGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it encrypt and decrypt with a KMS key: a `Resource` of the type AWS::KMS::Key, or an existing one by its
    /// ARN. That is Encrypt, Decrypt and GenerateDataKey; the variable holds its ARN. The key's policy must let IAM
    /// policies allow that, as the default one does.
    ///
    /// For what a key encrypts in a table, bucket, queue, topic or stream the words for those are enough.
    /// - Parameter name: an environment variable; none without it.
    public func use(
        _ key: some GrantsUsing, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(key.useGrant, as: name, SourceLocation(file, line, column))
    }

    private func granting(_ grant: Grant, as name: String?, _ location: SourceLocation) -> Function {
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

    /// What grants allow beyond `options.statements`: what owners say of keys and indexes, and secrets that it reads
    /// itself.
    func grantStatements(in scope: Scope) -> [PolicyStatement] {
        var statements: [PolicyStatement] = []
        var keys: [PolicyStatement] = []
        for grant in options.grants {
            statements += grant.value.indexStatements(at: grant.location, in: scope)
            statements += grant.value.secret?.statements(for: .own) ?? []
            guard let key = grant.value.keyStatement(at: grant.location, in: scope) else { continue }
            // One key may encrypt several things, and a reviewer reads once what may be done with it.
            if let index = keys.firstIndex(where: { $0.resources == key.resources }) {
                keys[index] = PolicyStatement(
                    actions: Set(keys[index].actions + key.actions).sorted(), resources: key.resources,
                    location: keys[index].location)
            } else {
                keys.append(key)
            }
        }
        return statements + keys
    }
}

extension Stack {
    /// The value with functions of this stack by their names, which are known beforehand: two that invoke each other
    /// would wait for each other by references.
    func namingFunctions(_ value: Value) -> Value {
        switch value {
        case .reference(let reference):
            guard let function = reference.target.base as? Function, let own = scope.stack[function.key] as? Function,
                scope.owner(of: function)?.index == scope.stack.index
            else { return value }
            let name = own.physicalName(in: scope)
            if reference.attribute == nil { return .string(name) }
            return .sub("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(name)")
        case .array(let elements): return .array(elements.map(namingFunctions))
        case .object(let members): return .object(members.map { .init($0.key, namingFunctions($0.value)) })
        default: return value
        }
    }
}
