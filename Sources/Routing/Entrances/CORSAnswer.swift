/// What HTTP APIs and function URLs add to answers for browsers of other origins.
enum CORSAnswer {
    /// The answer to a preflight request.
    static func preflight(_ settings: Node, origin: String, _ request: IncomingRequest) -> Answer {
        var answer = Answer(204)
        guard let allowed = allowedOrigin(settings, origin) else { return answer }
        answer.headers = [("Access-Control-Allow-Origin", allowed)]
        func add(_ name: String, _ key: String) {
            let values = settings[key]?.texts ?? []
            if !values.isEmpty { answer.headers.append((name, values.joined(separator: ","))) }
        }
        add("Access-Control-Allow-Methods", "AllowMethods")
        add("Access-Control-Allow-Headers", "AllowHeaders")
        add("Access-Control-Expose-Headers", "ExposeHeaders")
        if let age = settings["MaxAge"]?.number { answer.headers.append(("Access-Control-Max-Age", String(age))) }
        if settings["AllowCredentials"]?.flag == true {
            answer.headers.append(("Access-Control-Allow-Credentials", "true"))
        }
        return answer
    }

    /// An answer with the headers that the settings say instead of the function's own.
    static func finish(_ answer: Answer, _ settings: Node, _ request: IncomingRequest) -> Answer {
        guard let origin = request.values(of: "origin").first, let allowed = allowedOrigin(settings, origin) else {
            return answer
        }
        var answer = answer
        answer.headers.removeAll { $0.name.lowercased().hasPrefix("access-control-") }
        answer.headers.append(("Access-Control-Allow-Origin", allowed))
        let exposed = settings["ExposeHeaders"]?.texts ?? []
        if !exposed.isEmpty { answer.headers.append(("Access-Control-Expose-Headers", exposed.joined(separator: ","))) }
        if settings["AllowCredentials"]?.flag == true {
            answer.headers.append(("Access-Control-Allow-Credentials", "true"))
        }
        return answer
    }

    static func allowedOrigin(_ settings: Node, _ origin: String) -> String? {
        let origins = settings["AllowOrigins"]?.texts ?? []
        if origins.contains("*") { return settings["AllowCredentials"]?.flag == true ? origin : "*" }
        return origins.contains { Wildcard.matches($0, origin, ignoringCase: true) } ? origin : nil
    }
}
