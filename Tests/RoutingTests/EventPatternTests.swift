import LambdaRuntime
import Testing

@testable import Routing

/// Source: EventBridge User Guide, "Comparison operators for use in event patterns".
@Suite struct EventPatternTests {
    static let event =
        #"{"source": "shop", "detail": {"n": 5, "s": "Hello", "tags": ["a", "b"], "none": null, "ip": "10.1.2.3"}}"#

    @Test(arguments: [
        (#"{"source": ["shop", "other"]}"#, true), (#"{"source": ["other"]}"#, false),
        (#"{"detail": {"n": [5.0]}}"#, true),
        (#"{"detail": {"tags": ["b", "z"]}}"#, true), (#"{"detail": {"none": [null]}}"#, true),
        (#"{"detail": {"missing": [{"exists": false}]}}"#, true), (#"{"detail": {"s": [{"exists": false}]}}"#, false),
        (#"{"detail": {"s": [{"prefix": "He"}]}}"#, true),
        (#"{"detail": {"s": [{"prefix": {"equals-ignore-case": "hE"}}]}}"#, true),
        (#"{"detail": {"s": [{"suffix": "llo"}]}}"#, true),
        (#"{"detail": {"s": [{"equals-ignore-case": "HELLO"}]}}"#, true),
        (#"{"detail": {"s": [{"anything-but": "Hello"}]}}"#, false),
        (#"{"detail": {"s": [{"anything-but": ["x"]}]}}"#, true),
        (#"{"detail": {"s": [{"anything-but": {"prefix": "He"}}]}}"#, false),
        (#"{"detail": {"n": [{"numeric": [">", 1, "<=", 5]}]}}"#, true),
        (#"{"detail": {"n": [{"numeric": ["<", 5]}]}}"#, false),
        (#"{"detail": {"s": [{"wildcard": "H*l*o"}]}}"#, true), (#"{"detail": {"s": [{"wildcard": "H*z"}]}}"#, false),
        (#"{"$or": [{"source": ["x"]}, {"detail": {"n": [5]}}]}"#, true),
        (#"{"detail": {"s": [{"unknown": 1}]}}"#, false),
        (#"{"detail": {"x": {"y": [1]}}}"#, false),
    ])
    func matches(_ pattern: String, _ isMatched: Bool) throws {
        let pattern = try #require(EventPattern(.string(pattern)))
        #expect(pattern.matches(Node(try JSON(parsing: Array(Self.event.utf8)))) == isMatched)
    }

    @Test func whatIsNoObjectIsNoPattern() { #expect(EventPattern("[1]") == nil && EventPattern("no") == nil) }
}
