/// How Lambda writes what a function logs.
public enum LogFormat: String, Sendable, Hashable {
    case json = "JSON"
    case text = "Text"
}
