extension Table {
    /// What a table's stream tells of an item that changed.
    public enum StreamView: String, Sendable, Hashable {
        case keys = "KEYS_ONLY"
        case newImage = "NEW_IMAGE"
        case oldImage = "OLD_IMAGE"
        case newAndOldImages = "NEW_AND_OLD_IMAGES"
    }

    struct Settings: Sendable, Equatable {
        var physicalName: Placed<String>?
        var capacity: Placed<Capacity>?
        var streamView: StreamView?
        var timeToLive: Placed<String>?
        var recoversToPointInTime = false
        var isProtected = false
        var isRetained = false
        var indexes: [Index] = []
        var encryptionKey: Placed<Value>?
    }

    struct Capacity: Sendable, Hashable {
        let read: Int
        let write: Int
    }

    struct Index: Sendable, Equatable {
        let name: String
        let partitionKey: Key
        let sortKey: Key?
        let location: SourceLocation

        static func == (a: Index, b: Index) -> Bool {
            a.name == b.name && a.partitionKey == b.partitionKey && a.sortKey == b.sortKey
        }
    }
}
