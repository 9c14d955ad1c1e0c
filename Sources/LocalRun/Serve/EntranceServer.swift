import Routing

/// Turns what comes over a connection into a request at an entrance.
enum EntranceServer {
    static func answer(_ message: HTTPMessage, _ entrance: Entrance, _ local: LocalSystem) -> Answer {
        let began = Time.steady()
        let request = request(message, entrance)
        let answer = local.answer(request, at: entrance)
        Output.say(
            """
            \(answer.status) \(message.method) \(message.target)  \(Time.milliseconds(Time.steady() - began)) ms  \
            \(entrance.title)
            """
        )
        return answer
    }

    static func request(_ message: HTTPMessage, _ entrance: Entrance) -> IncomingRequest {
        var request = IncomingRequest(
            message.method, message.target, headers: message.headers, body: message.body, scheme: entrance.scheme,
            port: entrance.port)
        // Who asks this machine by its own name means the entrance's first name.
        if ["localhost", "127.0.0.1", "[::1]"].contains(request.host),
            let host = entrance.hosts.first(where: { !$0.contains("*") && !$0.contains("?") })
        {
            for index in request.headers.indices where request.headers[index].name.lowercased() == "host" {
                request.headers[index].value = host
            }
        }
        return request
    }
}
