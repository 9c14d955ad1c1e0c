import Testing

@testable import LambdaRuntime

@Suite struct EncodingTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("~~~?", "fn5+Pw=="),
    ])
    func base64(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == Array(encoded.utf8))
        #expect(Base64.decode(Array(encoded.utf8)) == Array(plain.utf8))
    }

    @Test func base64OfAllBytes() {
        for length in 0..<300 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }

    @Test func base64WithoutPaddingIsRead() {
        #expect(Base64.decode(Array("Zg".utf8)) == [0x66])
    }

    @Test(arguments: ["Z", "Zg=", "Z===", "====", "Zm9v\n", "Zm-_", "Zm9vY", "é"])
    func notBase64(text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }

    @Test func percentEncoding() {
        #expect(PercentEncoding.encode("/a b/ü?&=#~") == "%2Fa%20b%2F%C3%BC%3F%26%3D%23~")
        #expect(PercentEncoding.decodeQuery("a+b%20c%2B%C3%BC") == "a b c+ü")
        #expect(PercentEncoding.decodeQuery("100%") == "100%")
        #expect(PercentEncoding.decodeQuery("%zz%4") == "%zz%4")
        #expect(PercentEncoding.decodeQuery("%FF") == "\u{FFFD}")
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (951_827_696_789, "2000-02-29T12:34:56.789Z"),
        (1_709_251_199_999, "2024-02-29T23:59:59.999Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    ])
    func timestamps(milliseconds: Int, text: String) {
        #expect(Moment(millisecondsSince1970: milliseconds).iso8601 == text)
    }

    @Test func endpoints() {
        #expect(Endpoint("127.0.0.1:9001")?.address == 0x7F00_0001)
        #expect(Endpoint("localhost:9001")?.port == 9001)
        #expect(Endpoint("169.254.100.1")?.port == 80)
        for text in [
            "", ":", "runtime:80", "1.2.3:80", "1.2.3.4.5:80", "1.2.3.256:80", "1.2.3.4:0", "1.2.3.4:65536", "::1:80",
        ] {
            #expect(Endpoint(text) == nil, "\(text)")
        }
    }
}
