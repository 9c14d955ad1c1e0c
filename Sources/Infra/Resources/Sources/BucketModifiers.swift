extension Bucket {
    /// Keeps old versions of objects.
    /// Source: Amazon S3 User Guide, "Retaining multiple versions of objects with S3 Versioning".
    public func versioned() -> Self { with { $0.isVersioned = true } }

    /// Encrypts with a KMS key instead of S3's own.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Says nothing of encryption and public access, so that S3's defaults hold: encrypted by S3's key, closed to the
    /// public. It is for a bucket that is deployed without these words.
    /// Source: Amazon S3 User Guide, "Setting default server-side encryption behavior for Amazon S3 buckets".
    public func withDefaults() -> Bucket { with { $0.hasDefaults = true } }

    /// Lets policies and access lists open it to the public; without it they cannot.
    /// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage".
    public func allowingPublicAccess() -> Self { with { $0.allowsPublic = true } }

    /// Tells EventBridge of all that happens to its objects. Functions that it starts then get EventBridge's event, and
    /// those of other services can be started too.
    /// Source: Amazon S3 User Guide, "Using EventBridge".
    public func eventBridge() -> Self { with { $0.sendsToEventBridge = true } }

    /// Sends a message to a queue, which must be no FIFO queue, for events of its objects.
    public func notify(
        _ queue: Queue, of event: ObjectEvent = .created, prefix: String = "", suffix: String = "",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        notify(
            AnyDeclaration(queue), ObjectFilter(event: event, prefix: prefix, suffix: suffix),
            SourceLocation(file, line, column))
    }

    /// Publishes to a topic, which must be no FIFO topic, for events of its objects.
    public func notify(
        _ topic: Topic, of event: ObjectEvent = .created, prefix: String = "", suffix: String = "",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        notify(
            AnyDeclaration(topic), ObjectFilter(event: event, prefix: prefix, suffix: suffix),
            SourceLocation(file, line, column))
    }

    private func notify(_ target: AnyDeclaration, _ filter: ObjectFilter, _ location: SourceLocation) -> Self {
        with { $0.notifications.append(BucketNotification(target: target, filter: filter, location: location)) }
    }

    /// Its name in AWS, unique in the world: 3 to 63 lower-case letters, digits, hyphens and dots.
    /// Source: Amazon S3 User Guide, "General purpose bucket naming rules".
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Stays when the stack is deleted or the bucket is replaced. A bucket that is not empty cannot be deleted anyway.
    public func retained() -> Self { with { $0.isRetained = true } }

    private func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension Bucket: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("versioned", settings.isVersioned ? location : nil),
            ("allowingPublicAccess", settings.allowsPublic ? location : nil),
            ("notify", settings.notifications.first?.location),
            ("retained", settings.isRetained ? location : nil), ("withDefaults", settings.hasDefaults ? location : nil),
        ])
    }
}
