/// A credential that begins with a fixed text.
///
/// Source: the providers' documentation of their tokens; GitHub, "Supported secret scanning patterns".
struct TokenForm: Sendable {
    let kind: SecretKind
    let prefix: StaticString
    let least: Int
    let characters: Characters

    /// Whether it is told from names by its prefix alone, so that a name may stand before it: `shop-glpat-…`. Two
    /// letters, `sk-` and `key-` begin parts of names too.
    var isUnmistakable: Bool { prefix.utf8CodeUnitCount >= 4 && kind != .mailgunKey && kind != .databricksToken }

    enum Characters: Sendable {
        case alphanumeric, token, hexadecimal, path, base64

        func contains(_ byte: UInt8) -> Bool {
            switch self {
            case .alphanumeric: isDigit(byte) || isLetter(byte)
            case .token: isTokenCharacter(byte)
            case .hexadecimal: isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            case .path: isTokenCharacter(byte) || byte == UInt8(ascii: "/")
            case .base64: isBase64(byte) || byte == UInt8(ascii: "=")
            }
        }
    }

    init(_ kind: SecretKind, _ prefix: StaticString, _ least: Int, _ characters: Characters) {
        self.kind = kind
        self.prefix = prefix
        self.least = least
        self.characters = characters
    }

    /// Behind its prefix a token has at least so many characters of its kind.
    static let all: [TokenForm] = [
        TokenForm(.gitHubToken, "ghp_", 36, .alphanumeric), TokenForm(.gitHubToken, "gho_", 36, .alphanumeric),
        TokenForm(.gitHubToken, "ghu_", 36, .alphanumeric), TokenForm(.gitHubToken, "ghs_", 36, .alphanumeric),
        TokenForm(.gitHubToken, "ghr_", 36, .alphanumeric), TokenForm(.gitHubToken, "github_pat_", 22, .token),
        TokenForm(.gitLabToken, "glpat-", 20, .token), TokenForm(.gitLabToken, "gldt-", 20, .token),
        TokenForm(.gitLabToken, "glrt-", 20, .token), TokenForm(.gitLabToken, "glptt-", 20, .token),
        TokenForm(.slackToken, "xoxb-", 20, .token), TokenForm(.slackToken, "xoxp-", 20, .token),
        TokenForm(.slackToken, "xoxa-", 20, .token), TokenForm(.slackToken, "xoxr-", 20, .token),
        TokenForm(.slackToken, "xoxs-", 20, .token), TokenForm(.slackToken, "xapp-", 20, .token),
        TokenForm(.slackWebhook, "hooks.slack.com/services/T", 20, .path),
        TokenForm(.discordWebhook, "discord.com/api/webhooks/", 40, .path),
        TokenForm(.discordWebhook, "discordapp.com/api/webhooks/", 40, .path),
        TokenForm(.stripeKey, "sk_live_", 16, .alphanumeric), TokenForm(.stripeKey, "rk_live_", 16, .alphanumeric),
        TokenForm(.anthropicKey, "sk-ant-", 20, .token), TokenForm(.openAIKey, "sk-proj-", 20, .token),
        TokenForm(.openAIKey, "sk-svcacct-", 20, .token), TokenForm(.openAIKey, "sk-", 40, .alphanumeric),
        TokenForm(.googleKey, "AIza", 35, .token), TokenForm(.googleKey, "GOCSPX-", 24, .token),
        TokenForm(.twilioKey, "SK", 32, .hexadecimal), TokenForm(.mailgunKey, "key-", 32, .hexadecimal),
        TokenForm(.npmToken, "npm_", 36, .alphanumeric), TokenForm(.pyPIToken, "pypi-AgEI", 40, .token),
        TokenForm(.digitalOceanToken, "dop_v1_", 64, .hexadecimal),
        TokenForm(.digitalOceanToken, "doo_v1_", 64, .hexadecimal),
        TokenForm(.shopifyToken, "shpat_", 32, .hexadecimal), TokenForm(.shopifyToken, "shpss_", 32, .hexadecimal),
        TokenForm(.shopifyToken, "shpca_", 32, .hexadecimal), TokenForm(.huggingFaceToken, "hf_", 34, .alphanumeric),
        TokenForm(.databricksToken, "dapi", 32, .hexadecimal), TokenForm(.grafanaToken, "glsa_", 32, .token),
        TokenForm(.grafanaToken, "glc_", 32, .base64), TokenForm(.newRelicKey, "NRAK-", 27, .alphanumeric),
        TokenForm(.linearKey, "lin_api_", 40, .alphanumeric), TokenForm(.vaultToken, "hvs.", 24, .token),
        TokenForm(.vaultToken, "hvb.", 24, .token), TokenForm(.terraformToken, "atlasv1.", 60, .token),
        TokenForm(.postmanKey, "PMAK-", 59, .token), TokenForm(.ageKey, "AGE-SECRET-KEY-1", 58, .alphanumeric),
        TokenForm(.sentryToken, "sntrys_", 40, .base64), TokenForm(.sentryToken, "sntryu_", 64, .hexadecimal),
        TokenForm(.atlassianToken, "ATATT3xFfGF0", 40, .token), TokenForm(.azureKey, "AccountKey=", 80, .base64),
        TokenForm(.azureKey, "SharedAccessKey=", 40, .base64),
    ]

    /// The forms by the first byte of their prefixes, so that most bytes of a text are looked at once.
    static let byFirst: [[TokenForm]] = {
        var table = [[TokenForm]](repeating: [], count: 256)
        for form in all { table[Int(form.prefix.utf8Start.pointee)].append(form) }
        return table
    }()

    /// The two or three bytes that a credential of any kind begins with, or is recognized by.
    static let starts: BytePairs = {
        var pairs = BytePairs()
        for form in all { pairs.insert(form.prefix) }
        for start: StaticString in ["AKI", "ASI", "Bas", "aw", "aW", "AW", "Aw", "eyJ", "SG.", "---", "://"] {
            pairs.insert(start)
        }
        // The last digit before the colon of a Telegram token.
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { pairs.insert(digit, UInt8(ascii: ":")) }
        return pairs
    }()
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
func isBase64(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == 0x2B || byte == 0x2F }
func isTokenCharacter(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == 0x5F || byte == 0x2D }
