/// How Serverless calls consumers of streams.
struct ConsumerNames {
    /// What follows the stream's name where `consumerNamingMode` is given.
    let suffix: String

    func consumer(_ function: String, _ stream: String) -> String { "\(function)\(stream)\(suffix)Consumer" }
}
