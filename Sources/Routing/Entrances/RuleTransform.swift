/// What a rule changes in a request before a function gets it. The decision is made already.
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Transforms for listener rules".
struct RuleTransform: Sendable {
    enum Subject: String, Sendable {
        /// Path and query.
        case url = "url-rewrite"
        case host = "host-header-rewrite"
    }

    let subject: Subject
    let pattern: Result<RegularExpression, RegularExpression.Problem>
    let replacement: String

    static func all(_ node: Node?) -> [RuleTransform] {
        (node?.elements ?? []).flatMap { transform -> [RuleTransform] in
            guard let subject = Subject(rawValue: transform["Type"]?.text ?? "") else { return [] }
            let config = transform[subject == .url ? "UrlRewriteConfig" : "HostHeaderRewriteConfig"]
            return (config?["Rewrites"]?.elements ?? []).map { rewrite in
                let text = rewrite["Regex"]?.text ?? ""
                return RuleTransform(
                    subject: subject,
                    pattern: Result { () throws(RegularExpression.Problem) in try RegularExpression(text) },
                    replacement: rewrite["Replace"]?.text ?? "")
            }
        }
    }

    enum Outcome: Sendable {
        /// None of their expressions matches.
        case unchanged
        case changed(IncomingRequest, what: String)
        /// An expression matches, and what it makes is no request: the load balancer answers 500.
        case failed(String)
    }

    static func apply(_ transforms: [RuleTransform], to request: IncomingRequest) -> Outcome {
        var (changed, notes): (IncomingRequest, [String]) = (request, [])
        for transform in transforms {
            let expression: RegularExpression
            switch transform.pattern {
            case .success(let read): expression = read
            case .failure(let problem):
                return .failed(
                    "local runs cannot read the expression of \(transform.subject.rawValue): \(problem.message)")
            }
            let before = transform.subject == .url ? changed.target : changed.values(of: "host").first ?? ""
            switch expression.replaced(in: before, with: transform.replacement) {
            case .unmatched: continue
            case .failed(let reason): return .failed("\(transform.subject.rawValue): \(reason)")
            case .text(let after):
                guard transform.isPossible(after) else {
                    return .failed("\(transform.subject.rawValue) makes \"\(after)\" of \(before)")
                }
                notes.append("\(transform.subject == .url ? "URL" : "host") rewritten to \(after)")
                transform.put(after, into: &changed)
            }
        }
        return notes.isEmpty ? .unchanged : .changed(changed, what: notes.joined(separator: ", "))
    }

    private func isPossible(_ text: String) -> Bool {
        switch subject {
        case .url: text.hasPrefix("/") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        case .host:
            !text.isEmpty
                && text.utf8.allSatisfy { ByteSet.words.contains($0) || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D].contains($0) }
        }
    }

    private func put(_ text: String, into request: inout IncomingRequest) {
        switch subject {
        case .url:
            let mark = text.firstIndex(of: "?")
            request.path = String(text[..<(mark ?? text.endIndex)])
            request.query = mark.map { String(text[text.index(after: $0)...]) }
        case .host:
            for index in request.headers.indices where request.headers[index].name.equalsIgnoringCase("host") {
                request.headers[index].value = text
            }
        }
    }
}

extension IncomingRequest {
    /// Path and query.
    var target: String { path + (query.map { "?\($0)" } ?? "") }
}
