import Infra

/// Pages of which other sites may call.
enum CORSRules {
    static func judge(_ change: ResourceChange, _ findings: inout Findings) {
        guard change.old != nil || change.kind == .added, let new = change.new, let place = places[change.type] else {
            return
        }
        let (before, after) = (CORSSettings(change.old, place), CORSSettings(new, place))
        let gained = after.origins.subtracting(before.origins)
        let source = "\(place.source)"
        // A new entrance may have what it needs, unless everybody's pages may send credentials.
        if change.kind == .added, !(after.origins.contains("*") && after.takesCredentials) { return }
        if gained.contains("*") {
            findings.add(
                after.takesCredentials ? .dangerous : .look, .exposure, change.id,
                """
                \(change.title): pages of every site may call it\(after.takesCredentials ? ", with credentials" : "").
                """, source: source)
        } else if !gained.isEmpty, !before.origins.contains("*") {
            findings.add(
                .look, .exposure, change.id, "\(change.title): pages of \(Gains.list(gained.sorted())) may call it.",
                source: source)
        }
        if after.takesCredentials, !before.takesCredentials, change.kind != .added {
            findings.add(
                .look, .exposure, change.id, "\(change.title): pages of other sites may send credentials.",
                source: source)
        }
        let methods = after.methods.subtracting(before.methods)
        if !methods.isEmpty, !before.origins.isEmpty, !before.methods.contains("*") {
            findings.add(
                .look, .exposure, change.id,
                "\(change.title): pages of other sites may use \(Gains.list(methods.sorted())).", source: source)
        }
    }

    fileprivate struct Place {
        let path: String
        let origins: String
        let credentials: String
        let methods: String
        let source: String
        /// Whether it is a list of rules.
        var isList = false
    }

    private static let places: [String: Place] = [
        "AWS::ApiGatewayV2::Api": Place(
            path: "CorsConfiguration", origins: "AllowOrigins", credentials: "AllowCredentials",
            methods: "AllowMethods",
            source: "Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs in API Gateway\""),
        "AWS::Lambda::Url": Place(
            path: "Cors", origins: "AllowOrigins", credentials: "AllowCredentials", methods: "AllowMethods",
            source: "AWS Lambda Developer Guide, \"Cross-origin resource sharing (CORS)\""),
        "AWS::S3::Bucket": Place(
            path: "CorsConfiguration/CorsRules", origins: "AllowedOrigins", credentials: "", methods: "AllowedMethods",
            source: "Amazon S3 User Guide, \"Using cross-origin resource sharing (CORS)\"", isList: true),
        "AWS::ApiGateway::Method": Place(
            path: "Integration/IntegrationResponses", origins: "", credentials: "", methods: "",
            source: "Amazon API Gateway Developer Guide, \"CORS for REST APIs in API Gateway\"", isList: true),
    ]

    private struct CORSSettings {
        var origins: Set<String> = []
        var methods: Set<String> = []
        var takesCredentials = false

        init(_ form: ResourceForm?, _ place: Place) {
            guard let form else { return }
            var value: Value? = .object(form.properties)
            for step in place.path.split(separator: "/") { value = value?[String(step)] }
            guard let value else { return }
            let texts = { (value: Value?) in
                Set((value?.elements ?? []).map { $0.text ?? Readable.text($0) }.map(Printable.text))
            }
            for rule in place.isList ? value.elements ?? [] : [value] {
                guard place.origins.isEmpty else {
                    origins.formUnion(texts(rule[place.origins]))
                    methods.formUnion(texts(rule[place.methods]))
                    if rule[place.credentials]?.scalarText == "true" { takesCredentials = true }
                    continue
                }
                // The headers that a method of a REST API answers with, as text in quotes.
                for member in rule["ResponseParameters"]?.members ?? [] {
                    let text = (member.value.text ?? "").filter { $0 != "'" }
                    if member.key.hasSuffix(".Access-Control-Allow-Origin") { origins.insert(Printable.text(text)) }
                    if member.key.hasSuffix(".Access-Control-Allow-Credentials") { takesCredentials = text == "true" }
                    if member.key.hasSuffix(".Access-Control-Allow-Methods") {
                        methods.formUnion(text.split(separator: ",").map { Printable.text($0.filter { $0 != " " }) })
                    }
                }
            }
        }
    }
}
