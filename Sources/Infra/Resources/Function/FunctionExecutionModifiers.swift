extension Function {
    /// Starts it from a snapshot of its initialized environment (SnapStart), which shortens cold starts.
    ///
    /// Only published versions have a snapshot. With `.alias` it is the version of that alias; without it this adds a
    /// version and the alias `snapstart`, which triggers then start. For the runtimes of Java from 11, Python from 3.12
    /// and .NET from 8; not for container images, and not together with provisioned concurrency, a file system or more
    /// than 512 MB of ephemeral storage. Each snapshot is paid for with Python and .NET.
    /// Becomes `SnapStart` of `AWS::Lambda::Function`.
    /// Source: AWS Lambda Developer Guide, "Improving startup performance with Lambda SnapStart".
    public consuming func snapStart(
        _ on: Bool = true, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.snapStart = Placed(on, SourceLocation(file, line, column)) }
    }

    /// Whether Lambda stops it where it sends events to itself through SQS, SNS or S3. Default: `.terminate`.
    /// Source: AWS Lambda Developer Guide, "Use Lambda recursive loop detection to prevent infinite loops".
    public consuming func recursiveLoop(_ loop: RecursiveLoop) -> Function { with { $0.options.recursiveLoop = loop } }

    /// Runs the invocations of each tenant in execution environments of their own.
    ///
    /// Each invocation must carry a tenant id (`TenantId` of `Invoke`; from a REST API the header
    /// `X-Amz-Tenant-Id`), so that queues, streams and function URLs cannot start it. Not together with SnapStart and
    /// provisioned concurrency. It can be set only when the function is made: a change replaces the function, which
    /// then needs another name. Becomes `TenancyConfig` of `AWS::Lambda::Function`.
    /// Source: AWS Lambda Developer Guide, "Tenant isolation".
    public consuming func tenantIsolation(
        _ on: Bool = true, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.tenantIsolation = Placed(on, SourceLocation(file, line, column)) }
    }

    /// Mounts a file system of Amazon EFS, or of Amazon S3 Files over a bucket: `.fileSystem(point.attribute("Arn"),
    /// at: "/mnt/data")`. Its role may then mount and write it. It must be in a VPC (`.network`) with mount targets of
    /// the file system, which are there before the function. Becomes `FileSystemConfigs` of `AWS::Lambda::Function`.
    /// - Parameters:
    ///   - accessPoint: the ARN of an access point in the function's region, or a reference to a declared one.
    ///   - path: `/mnt/` and a name of letters, digits, dots, hyphens and underscores; 160 characters at the most.
    ///   - readOnly: lets its role only mount and read it.
    /// Source: AWS Lambda Developer Guide, "Configuring file system access for Lambda functions".
    public consuming func fileSystem(
        _ accessPoint: Value, at path: String, readOnly: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let mount = FileSystemMount(accessPoint: accessPoint, path: path, isReadOnly: readOnly)
        return with { $0.options.fileSystem = Placed(mount, SourceLocation(file, line, column)) }
    }

    /// Lets its executions wait and go on from checkpoints: a durable function. Its role may then write and read
    /// checkpoints.
    ///
    /// Lambda starts one by a version or an alias only, so a durable function with triggers needs `.alias`. Each
    /// invocation still has the function's `.timeout`; what queues and streams start must end within 15 minutes. It can
    /// be set only when the function is made: adding or removing it replaces the function, which then needs another
    /// name. Becomes `DurableConfig` of `AWS::Lambda::Function`.
    /// - Parameters:
    ///   - timeout: of a whole execution, with all that it waits for: 1 s to 366 days.
    ///   - retention: how long the history of a finished one is kept: 1 to 90 whole days. Default: 14.
    /// Source: AWS Lambda Developer Guide, "Configure Lambda durable functions".
    public consuming func durable(
        timeout: TimeSpan, retention: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let execution = DurableExecution(timeout: timeout, retention: retention)
        return with { $0.options.durable = Placed(execution, SourceLocation(file, line, column)) }
    }
}
