import Testing

@testable import LambdaRuntime

@Suite struct HTTPResponseTests {
    private func text(_ response: HTTPResponse, _ entrance: Entrance) throws -> String {
        String(decoding: try response.payload(for: entrance), as: UTF8.self)
    }

    private var response: HTTPResponse {
        var response = HTTPResponse.text("é\"", status: 404)
        response.headers.add("Set-Cookie", "a=1")
        response.headers.add("Vary", "A")
        response.headers.add("vary", "B")
        response.headers.add("set-cookie", "b=2")
        return response
    }

    @Test func loadBalancer() throws {
        #expect(
            try text(response, .loadBalancer(multiValue: false)) == #"""
                {"statusCode":404,"statusDescription":"404 Not Found","headers":{"Content-Type":"text/plain; charset=utf-8",\#
                "Set-Cookie":"b=2","Vary":"A, B"},"isBase64Encoded":false,"body":"é\""}
                """#)
        #expect(
            try text(response, .loadBalancer(multiValue: true)) == #"""
                {"statusCode":404,"statusDescription":"404 Not Found","multiValueHeaders":{"Content-Type":["text/plain; \#
                charset=utf-8"],"Set-Cookie":["a=1","b=2"],"Vary":["A","B"]},"isBase64Encoded":false,"body":"é\""}
                """#)
        #expect(try text(.status(299), .loadBalancer(multiValue: false)).contains(#""299 Status""#))
    }

    @Test(arguments: [Entrance.httpAPI, .functionURL])
    func payload2(entrance: Entrance) throws {
        #expect(
            try text(response, entrance) == #"""
                {"statusCode":404,"headers":{"Content-Type":"text/plain; charset=utf-8","Vary":"A, B"},\#
                "cookies":["a=1","b=2"],"isBase64Encoded":false,"body":"é\""}
                """#)
    }

    @Test(arguments: [Entrance.httpAPIPayload1, .restAPI])
    func payload1(entrance: Entrance) throws {
        #expect(
            try text(response, entrance) == #"""
                {"statusCode":404,"multiValueHeaders":{"Content-Type":["text/plain; charset=utf-8"],\#
                "Set-Cookie":["a=1","b=2"],"Vary":["A","B"]},"isBase64Encoded":false,"body":"é\""}
                """#)
    }

    @Test func bytesGoAsBase64() throws {
        let response = HTTPResponse(status: 200, body: [0xFF, 0xD8, 0xFF])
        #expect(
            try text(response, .httpAPI) == #"{"statusCode":200,"headers":{},"isBase64Encoded":true,"body":"/9j/"}"#)
    }

    @Test func whatHTTPCannotSayIsAnError() {
        for status in [0, 99, 199, 600, -1] {
            #expect(throws: InvalidResponse.self) { try HTTPResponse.status(status).payload(for: .httpAPI) }
        }
        for (name, value) in [("", "x"), ("a b", "x"), ("a:", "x"), ("a\r\n", "x"), ("é", "x"), ("a", "x\r\ny: z")] {
            let response = HTTPResponse(status: 200, headers: [name: value])
            #expect(throws: InvalidResponse.self) { try response.payload(for: .restAPI) }
        }
    }

    @Test func headers() {
        var headers: HTTPHeaders = ["A": "1", "b": "2", "a": "3"]
        #expect(headers["a"] == "1" && headers.all("A") == ["1", "3"] && headers["c"] == nil)
        headers["A"] = "4"
        #expect(headers.fields.map(\.value) == ["2", "4"])
        headers["B"] = nil
        #expect(headers.fields.map(\.name) == ["A"])
    }
}
