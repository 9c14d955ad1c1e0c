/// A pipe of EventBridge: what is in a queue, a stream or a table's stream, filtered and enriched, to anything. Becomes
/// `AWS::Pipes::Pipe` with a role that may read here and deliver there and nothing else, called `service-stage-name`.
///
///     EventPipe("big-orders", from: .queue(orders), to: .stateMachine(review))
///         .filter(["body": ["total": [["numeric": [">", 1_000]]]]])
///
/// Source: Amazon EventBridge User Guide, "Amazon EventBridge Pipes".
public struct EventPipe: NamedDeclaration {
    public static var kind: String { "pipe" }

    public let declaredName: String
    public var origin: Origin
    let source: Source
    let target: EventTarget
    var filters: [Placed<Value>] = []
    var enrichment: Placed<AnyDeclaration>?
    var batchSize: Placed<Int>?
    var window: Placed<TimeSpan>?
    var isEnabled = true

    /// What a pipe reads.
    public struct Source: Sendable, Equatable {
        /// The kinds of what pipes read.
        indirect enum Kind: Sendable {
            case queue(Queue)
            case stream(KinesisStream)
            case table(Table)
        }

        let kind: Kind
        let position: StartingPosition

        /// A queue's messages, which are deleted when they are delivered.
        public static func queue(_ queue: Queue) -> Source {
            Source(kind: .queue(queue), position: .latest)
        }
        /// A stream's records.
        public static func stream(_ stream: KinesisStream, from position: StartingPosition = .latest) -> Source {
            Source(kind: .stream(stream), position: position)
        }
        /// What changes in a table that has `.stream`.
        public static func table(_ table: Table, from position: StartingPosition = .latest) -> Source {
            Source(kind: .table(table), position: position)
        }

        public static func == (a: Source, b: Source) -> Bool {
            a.declaration == b.declaration && a.position == b.position
        }

        var declaration: AnyDeclaration {
            switch kind {
            case .queue(let queue): AnyDeclaration(queue)
            case .stream(let stream): AnyDeclaration(stream)
            case .table(let table): AnyDeclaration(table)
            }
        }

        /// The attribute of what is read.
        var attribute: String {
            switch kind {
            case .table: "StreamArn"
            case .queue, .stream: "Arn"
            }
        }
    }

    /// - Parameters:
    ///   - name: what the spec calls it; 1 to 64 letters, digits, hyphens, underscores and dots.
    ///   - source: what it reads.
    ///   - target: what it sends to.
    public init(
        _ name: String, from source: Source, to target: EventTarget, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        declaredName = name
        self.source = source
        self.target = target
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Pipe") }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }

    public var dependencies: [Dependency] {
        [Dependency(source.declaration.base, at: location, attribute: source.attribute)]
            + target.dependencies(at: location)
            + (enrichment.map { [Dependency($0.value.base, at: $0.location)] } ?? [])
    }
}
