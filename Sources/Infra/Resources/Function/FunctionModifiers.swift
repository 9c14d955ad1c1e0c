extension Function {
    /// Memory, and with it the share of a processor: 128 MB to 10,240 MB in steps of 1 MB; 1,024 MB without it.
    /// Source: AWS Lambda Developer Guide, "Configure Lambda function memory".
    public func memory(
        _ size: Size, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.memory = Placed(size, SourceLocation(file, line, column))
        }
    }

    /// How long it may run: 1 s to 900 s; 6 s without it.
    /// Source: AWS Lambda Developer Guide, "Configure Lambda function timeout".
    public func timeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.timeout = Placed(time, SourceLocation(file, line, column))
        }
    }

    /// The size of `/tmp`: 512 MB to 10,240 MB; 512 MB without it.
    /// Source: AWS Lambda Developer Guide, "Configure ephemeral storage for Lambda functions".
    public func ephemeralStorage(
        _ size: Size, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.ephemeralStorage = Placed(size, SourceLocation(file, line, column))
        }
    }

    /// An environment variable: text, a reference to something declared, a `Secret` (by name only) or a `Parameter`.
    ///
    /// All variables together have at most 4,096 bytes.
    /// Source: AWS Lambda Developer Guide, "Working with Lambda environment variables".
    public func environment(
        _ name: String, _ value: some EnvironmentValue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.environment.append(
                EnvironmentVariable(
                    name: name, value: value.environmentContent, location: SourceLocation(file, line, column)))
        }
    }

    /// A layer of this service or an existing one; at most five, with those that the runtime and secrets bring.
    /// Source: AWS Lambda Developer Guide, "Managing Lambda dependencies with layers".
    public func layer(
        _ layer: Layer, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.layers.append(Placed(layer.use, SourceLocation(file, line, column)))
        }
    }

    /// One of Bref's extra PHP extensions, such as `gd` or `imagick`, by its layer for the function's PHP and region.
    public func phpExtension(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.layers.append(Placed(.phpExtension(name), SourceLocation(file, line, column)))
        }
    }

    /// How many run at once at the most, set aside for this function: 0 or more.
    /// Source: AWS Lambda Developer Guide, "Configuring reserved concurrency for a function".
    public func reservedConcurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.reservedConcurrency = Placed(count, SourceLocation(file, line, column))
        }
    }

    /// How many are kept started: 1 or more. Adds a version and the alias `provisioned`, which triggers then start;
    /// with `.alias` it is that alias of which they are kept started.
    /// Source: AWS Lambda Developer Guide, "Configuring provisioned concurrency for a function".
    public func provisionedConcurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.provisionedConcurrency = Placed(count, SourceLocation(file, line, column))
        }
    }

    /// Connects it to a VPC. It then reaches the internet only by a NAT gateway.
    /// - Parameter securityGroups: ids, or references to declared groups.
    /// Source: AWS Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC".
    public func network(
        _ network: Network, securityGroups: [Value], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.isOutsideNetwork = false
            $0.options.network = Placed(
                FunctionNetwork(network: network, securityGroups: securityGroups), SourceLocation(file, line, column))
        }
    }

    /// Keeps it out of the VPC that `FunctionDefaults` puts the others into.
    public func withoutNetwork() -> Function {
        with {
            $0.options.isOutsideNetwork = true
            $0.options.network = nil
        }
    }

    /// How long CloudWatch Logs keeps what it logs; 30 days without it.
    public func logRetention(
        _ retention: LogRetention, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.logRetention = Placed(retention, SourceLocation(file, line, column))
        }
    }

    /// The queue or topic that gets events which could not be handled when the function was started asynchronously.
    /// Source: AWS Lambda Developer Guide, "Adding a dead-letter queue".
    public func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.deadLetters = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// Where the answer of an asynchronous invocation goes.
    /// Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    public func onSuccess(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.onSuccess = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// Where an asynchronous event goes that failed for good.
    /// Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    public func onFailure(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.onFailure = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// How long an asynchronous event may wait: 60 s to 6 h.
    public func maximumEventAge(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.maximumEventAge = Placed(time, SourceLocation(file, line, column))
        }
    }

    /// How often an asynchronous event is tried again: 0 to 2.
    public func retries(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.retries = Placed(count, SourceLocation(file, line, column))
        }
    }

    /// Uses a role that exists already instead of one of its own. It must allow all that the function's triggers,
    /// logs and secrets need, which is not checked.
    public func role(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.role = Placed(arn, SourceLocation(file, line, column))
        }
    }

    /// Uses a role by an ARN that CloudFormation decides: an import, a parameter, or text put together by an intrinsic
    /// function: `.role(existing: ["Fn::ImportValue": "shared-role"])`. It must allow all that the function's triggers,
    /// logs and secrets need, which is not checked.
    public func role(
        existing arn: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.decidedRole = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: at most 64 letters, digits, hyphens and underscores;
    /// `service-stage-name` without it.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Function {
        with { $0.options.name = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Uses a role that the service declares as a `Resource` instead of one of its own. It must allow all that the
    /// function's triggers, logs and secrets need, which is not checked.
    public func role(_ role: Resource) -> Function { with { $0.options.declaredRole = role } }

    /// What it is for: at most 256 characters.
    public func description(_ text: String) -> Function {
        with { $0.options.description = text }
    }

    /// The instruction set that it runs on: `.x86_64` without it.
    public func architecture(_ architecture: Architecture) -> Function {
        with { $0.options.architecture = architecture }
    }

    /// Tags of the function, added to those of the service.
    public func tags(_ tags: KeyValuePairs<String, String>) -> Function {
        with { $0.options.tags += tags.map { Value.Member($0.key, .string($0.value)) } }
    }

    /// Traces its invocations with X-Ray.
    public func tracing(_ on: Bool = true) -> Function {
        with { $0.options.tracing = on }
    }

    /// Keeps it from writing a log: there is no log group, and its role may write none.
    ///
    /// It is what `disableLogs` is in serverless.yml.
    /// Source: Serverless Framework, "AWS - Functions", "Disable Logs".
    public func withoutLogs() -> Function {
        with { $0.options.isWithoutLogs = true }
    }

    /// How Lambda writes its log: as JSON or text.
    /// Source: AWS Lambda Developer Guide, "Configuring JSON and plain text log formats".
    public func logFormat(_ format: LogFormat) -> Function {
        with { $0.options.logFormat = format }
    }

    /// Lets the function do something more: `.allow("dynamodb:GetItem", on: table.attribute("Arn"))`.
    /// - Parameters:
    ///   - actions: IAM actions, such as `s3:GetObject`.
    ///   - resource: an ARN, or a reference to a declared resource.
    public func allow(
        _ actions: String..., on resource: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.statements.append(
                PolicyStatement(actions: actions, resources: [resource], location: SourceLocation(file, line, column)))
        }
    }
}
