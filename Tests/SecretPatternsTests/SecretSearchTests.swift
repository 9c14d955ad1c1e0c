import Testing

@testable import SecretPatterns

/// Every kind of credential, in the texts in which it is met. They are put together here, so that no file of ours looks like it
/// holds one.
@Suite struct SecretSearchTests {
    static let letters = "aB3dE5fG7hJ9kL2mN4pQ6rS8tV1wX3yZ5bC7dF9g"
    static let hex = "0123456789abcdef0123456789abcdef"
    static func head(_ count: Int) -> String { String((letters + letters).prefix(count)) }

    static let kinds: [(SecretKind, String)] = [
        (.gitHubToken, "ghp" + "_" + head(36)), (.gitHubToken, "gho" + "_" + head(36)),
        (.gitHubToken, "github" + "_pat_" + head(30)), (.gitLabToken, "glpat" + "-" + head(20)),
        (.slackToken, "xoxb" + "-1234567890-" + head(24)), (.slackToken, "xapp" + "-1-" + head(24)),
        (.slackWebhook, "https://hooks.slack.com" + "/services/T012AB3CD/B012AB3CD/" + head(24)),
        (.discordWebhook, "https://discord.com" + "/api/webhooks/123456789012345678/" + head(40)),
        (.stripeKey, "sk" + "_live_" + head(24)), (.stripeKey, "rk" + "_live_" + head(24)),
        (.sendGridKey, "SG" + "." + head(22) + "." + head(43)), (.openAIKey, "sk" + "-proj-" + head(40)),
        (.openAIKey, "sk" + "-" + head(48)), (.anthropicKey, "sk" + "-ant-api03-" + head(40)),
        (.googleKey, "AI" + "za" + head(35)), (.googleKey, "GOCSPX" + "-" + head(28)),
        (.twilioKey, "S" + "K" + hex), (.mailgunKey, "key" + "-" + hex), (.npmToken, "npm" + "_" + head(36)),
        (.pyPIToken, "pypi" + "-AgEI" + head(60)),
        (.digitalOceanToken, "dop" + "_v1_" + hex + hex), (.shopifyToken, "shpat" + "_" + hex),
        (.huggingFaceToken, "hf" + "_" + head(34)), (.databricksToken, "dapi" + hex),
        (.grafanaToken, "glsa" + "_" + head(32) + "_1a2b3c4d"), (.newRelicKey, "NRAK" + "-" + head(27)),
        (.linearKey, "lin" + "_api_" + head(40)), (.vaultToken, "hvs" + "." + head(24)),
        (.terraformToken, "atlasv1" + "." + head(60)), (.postmanKey, "PMAK" + "-" + head(24) + "-" + head(34)),
        (.ageKey, "AGE-SECRET" + "-KEY-1" + head(58)), (.sentryToken, "sntrys" + "_" + head(40)),
        (.atlassianToken, "ATATT3x" + "FfGF0" + head(60)),
        (.azureKey, "AccountKey" + "=" + head(86) + "=="), (.azureKey, "SharedAccessKey" + "=" + head(43) + "="),
        // shop:correct-horse
        (.basicCredentials, "Basic " + "c2hvcDpjb3JyZWN0" + "LWhvcnNl"),
        (.jsonWebToken, "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0NTY3ODkwIn0." + head(43)),
        (.password, "postgres://shop:" + "hunter2@db.internal/orders"), (.awsKey, "AKIA" + "QWERTYUIOPASDFGH"),
        (.awsSecretKey, "aws_secret_access_key = " + head(40)), (.awsSecretKey, "AWS_SECRET_ACCESS_KEY=" + head(40)),
        (.telegramToken, "123456789" + ":AA" + head(33)),
        (.privateKey, "-----BEGIN " + "OPENSSH PRIVATE KEY-----\n" + head(40)),
        (.privateKey, "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\n" + head(40)),
    ]

    @Test(arguments: kinds.indices)
    func isFound(index: Int) {
        let (kind, text) = Self.kinds[index]
        for around in [("", ""), ("token=", "\n"), ("{\"a\": \"", "\"}"), ("x ", " y"), ("'", "'")] {
            let found = SecretSearch.matches(in: around.0 + text + around.1)
            #expect(found.map(\.kind) == [kind], "\(around)")
        }
        #expect(!Masking.masked("a \(text) b").contains(kind == .password ? "hunter2" : text.suffix(12)))
        #expect(Masking.masked("a \(text) b").hasPrefix("a "))
    }

    /// A document that may hold a credential says so, whatever stands before it and however that is escaped.
    @Test(arguments: kinds.indices)
    func aDocumentOfItIsLookedThrough(index: Int) {
        for before in ["", "a\n", "a\t", "a\r", "a\"", "a\\", "a\u{1}", "é", "-", "\n\n\"", "key: "] {
            let text = before + Self.kinds[index].1
            guard !SecretSearch.matches(in: text).isEmpty else { continue }
            #expect(Self.mayHold(json: "{\"a\": [\(Self.quoted(text))]}"), "\(before.debugDescription)")
        }
    }

    static func mayHold(json: String) -> Bool {
        var json = json
        return json.withUTF8 { bytes in
            var isPossible = false
            SecretSearch.starts.forEach(in: UnsafeRawBufferPointer(bytes)) { position in
                isPossible =
                    isPossible || SecretSearch.mayBegin(at: position, inJSON: UnsafeRawBufferPointer(bytes))
                return position + 1
            }
            return isPossible
        }
    }

    /// As templates have it.
    static func quoted(_ text: String) -> String {
        let characters = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case "\u{1}": "\\u0001"
            default: String(scalar)
            }
        }
        return "\"\(characters.joined())\""
    }

    /// Names of services and stages stand before names, and a token may be a part of one.
    @Test(arguments: ["sky-", "shop-prod-", "key_", "/"])
    func namesMayStandBefore(before: String) {
        for token in ["glpat" + "-" + Self.head(20), "sk" + "_live_" + Self.head(24), "ghp" + "_" + Self.head(36)] {
            #expect(SecretSearch.matches(in: before + token).count == 1, "\(before)")
        }
    }

    @Test(arguments: SecretKind.allCases) func everyKindIsTried(kind: SecretKind) {
        #expect(Self.kinds.contains { $0.0 == kind })
    }

    @Test(arguments: [
        "", "AKIAIOSFODNN7" + "EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
        "ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk_live_" + "your_key_goes_here_abc", "postgres://shop:{password}@db/orders", "postgres://shop:****@db/orders",
        "postgres://shop@db:5432/orders", "if line == '-----BEGIN " + "PRIVATE KEY-----': return",
        "task-force-one-hundred-and-more-words",
        "postgres://user:" + "password@localhost/db", "half_" + "aB3dE5fG7hJ9kL2mN4pQ6rS8tV1wX3yZ5bC7",
        "kms-key-" + "0123456789abcdef0123456789abcdef", "adapi" + "0123456789abcdef0123456789abcdef",
        "arn:aws:iam::123456789012:role/worker", "vpc-0a1b2c3d4e5f60718", "disk-" + "0123456789abcdef0123456789abcdef",
        "https://hooks.slack.com/services/", "eyJ", "1234:AAA", "sha256:" + "0123456789abcdef0123456789abcdef",
    ])
    func othersAreNot(text: String) { #expect(SecretSearch.matches(in: text) == []) }

    @Test(arguments: [
        ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\r::error::b", "a\\u{D}::error::b"), ("a\u{9B}b", "a\\u{9B}b"),
        ("a\u{2028}b", "a\\u{2028}b"), ("a\u{202E}b", "a\\u{202E}b"), ("a\tb", "a\tb"), ("ö 😀", "ö 😀"),
        ("a\nb", "a\\u{A}b"),
    ])
    func controlCharactersAreShown(text: String, shown: String) { #expect(Masking.printable(text) == shown) }
}
