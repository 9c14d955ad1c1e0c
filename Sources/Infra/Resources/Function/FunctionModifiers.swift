extension Function {
    /// Memory, and with it the share of a processor: 128 MB to 10,240 MB in steps of 1 MB. Default: 1,024 MB.
    /// Source: AWS Lambda Developer Guide, "Configure Lambda function memory".
    public consuming func memory(
        _ size: Size, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.memory = Placed(size, SourceLocation(file, line, column))
        }
    }

    /// How long it may run: 1 s to 900 s. Default: 6 s.
    /// Source: AWS Lambda Developer Guide, "Configure Lambda function timeout".
    public consuming func timeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.timeout = Placed(time, SourceLocation(file, line, column))
        }
    }

    /// The size of `/tmp`: 512 MB to 10,240 MB. Default: 512 MB.
    /// Source: AWS Lambda Developer Guide, "Configure ephemeral storage for Lambda functions".
    public consuming func ephemeralStorage(
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
    public consuming func environment(
        _ name: String, _ value: some EnvironmentValue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.environment.append(
                EnvironmentVariable(
                    name: name, value: value.environmentContent, location: SourceLocation(file, line, column)))
        }
    }

    /// Its name in AWS, unique in account and region: at most 64 letters, digits, hyphens and underscores;
    /// `service-stage-name` without it.
    public consuming func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> Function
    {
        with { $0.options.name = Placed(name, SourceLocation(file, line, column)) }
    }

    /// What it is for: at most 256 characters.
    public consuming func description(_ text: String) -> Function {
        with { $0.options.description = text }
    }

    /// The instruction set that it runs on: `.x86_64` without it.
    public consuming func architecture(_ architecture: Architecture) -> Function {
        with { $0.options.architecture = architecture }
    }

    /// Tags of the function, added to those of the service.
    public consuming func tags(_ tags: KeyValuePairs<String, String>) -> Function {
        with { $0.options.tags += tags.map { Value.Member($0.key, .string($0.value)) } }
    }
}
