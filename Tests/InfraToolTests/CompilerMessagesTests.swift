import Infra
import Testing

@testable import InfraTool

/// What `infra watch` shows of `swift build`.
@Suite struct CompilerMessagesTests {
    static let output = """
        Building for debugging...
        [0/5] Write sources
        error: emit-module command failed with exit code 1 (use -v to see invocation)
        [3/5] Emitting module infra
        /p/specs/Shop.swift:5:10: error: value of type 'Function' has no member 'memry'
         3 | let shop = Service("shop", region: .euCentral1) { stage in
         5 |         .memry(.megabytes(128))
           |          `- error: value of type 'Function' has no member 'memry'
         6 | }
        [4/5] Compiling infra Shop.swift
        /p/specs/Shop.swift:5:10: error: value of type 'Function' has no member 'memry'
         3 | let shop = Service("shop", region: .euCentral1) { stage in
         5 |         .memry(.megabytes(128))
           |          `- error: value of type 'Function' has no member 'memry'
         6 | }
        error: fatalError
        """

    @Test func eachMessageIsThereOnceAtThePathOfTheProject() {
        let messages = CompilerMessages(Self.output, root: "/p")
        #expect(messages.messages.count == 1 && messages.hasErrors)
        #expect(
            messages.text == """
                specs/Shop.swift:5:10: error: value of type 'Function' has no member 'memry'
                 3 | let shop = Service("shop", region: .euCentral1) { stage in
                 5 |         .memry(.megabytes(128))
                   |          `- error: value of type 'Function' has no member 'memry'
                 6 | }

                """)
    }

    @Test(arguments: [
        (
            "error: 'shop': the manifest is missing a Swift tools version",
            "error: 'shop': the manifest is missing a Swift tools version\n"
        ),
        ("Building for debugging...\nBuild complete! (0.6s)", ""),
        (
            "/p/specs/A.swift:1:5: warning: variable 'a' was never used\n1 | let a = 1\n",
            "specs/A.swift:1:5: warning: variable 'a' was never used\n1 | let a = 1\n"
        ),
    ])
    func otherOutput(_ output: String, _ text: String) { #expect(CompilerMessages(output, root: "/p").text == text) }

    @Test func whatFollowsFromAnErrorIsLeftOut() {
        let follower = "/p/specs/A.swift:9:17: error: cannot infer contextual base in reference to member 'megabytes'\n"
        let text = CompilerMessages("/p/specs/A.swift:9:10: error: no member 'memry'\n\(follower)", root: "/p").text
        #expect(text == "specs/A.swift:9:10: error: no member 'memry'\n")
        #expect(CompilerMessages(follower, root: "/p").hasErrors)
    }

    @Test func aCredentialInTheSourceIsMasked() {
        let token = "123456789" + ":AA" + "aB3dE5fG7hJ9kL2mN4pQ6rS8tV1wX3yZ5"
        let text = CompilerMessages("/p/specs/A.swift:1:5: error: no\n1 | let a = \"\(token)\"", root: "/p").text
        #expect(!text.contains("aB3dE5") && text.contains("****"))
    }
}
