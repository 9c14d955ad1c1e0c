import Infra

/// Names near one that is not known.
enum Suggestion {
    static func nearest(_ name: String, among names: [String], most: Int) -> [String] {
        let limit = max(2, name.count / 2)
        return names.map { (Nearest.distance(name, $0), $0) }
            .filter { $0.0 <= limit || $0.1.hasPrefix(name) }
            .sorted { $0 < $1 }
            .prefix(most).map(\.1)
    }
}
