import Testing

@testable import LambdaRuntime

@Suite struct ReplyReaderTests {
    private func read(_ text: String, inPiecesOf size: Int = .max) throws -> [HTTPReply] {
        var reader = ReplyReader()
        var replies: [HTTPReply] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.append(rest.prefix(size))
            rest = rest.dropFirst(size)
            while let reply = try reader.next() { replies.append(reply) }
        }
        return replies
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func pieces(size: Int) throws {
        let text = """
            HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A:  b \r\n\r\nhello\
            HTTP/1.1 202 Accepted\r\ntransfer-encoding: Chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nT: 1\r\n\r\n\
            HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n
            """
        let replies = try read(text, inPiecesOf: size)
        #expect(replies.map(\.status) == [200, 202, 204])
        #expect(replies.map { String(decoding: $0.body, as: UTF8.self) } == ["hello", "abc0123456789", ""])
        #expect(replies[0].headers["x-a"] == "b")
        #expect(replies.map(\.keepsConnection) == [true, true, false])
    }

    @Test func endOfConnectionEndsTheBody() throws {
        var reader = ReplyReader()
        reader.append(Array("HTTP/1.0 200 OK\r\n\r\nabc".utf8)[...])
        #expect(try reader.next() == nil)
        #expect(try reader.finish().body == Array("abc".utf8))
        reader.append(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc".utf8)[...])
        #expect(try reader.next() == nil)
        #expect(throws: HTTPFault.self) { try reader.finish() }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 099 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\n: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\n",
        "\r\n\r\n",
    ])
    func notHTTP(text: String) {
        #expect(throws: HTTPFault.self) { try read(text) }
    }

    @Test func nothingGrowsWithoutEnd() {
        #expect(throws: HTTPFault.self) { try read(String(repeating: "x", count: 70_000)) }
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(throws: HTTPFault.self) { try read(chunked + String(repeating: "1", count: 70_000)) }
        #expect(throws: HTTPFault.self) { try read(chunked + "2000001\r\n") }
    }

    @Test func requestsStayOneLineForEachHeader() {
        var request = RequestWriter("GET", "/x", host: "127.0.0.1:1")
        request.header("A", "b\r\nInjected: é\u{7F}c")
        let text = String(decoding: request.finished(body: [0x78]), as: UTF8.self)
        #expect(text.contains("\r\nA: bInjected: c\r\n") && text.hasSuffix("Content-Length: 1\r\n\r\nx"))
    }
}
