/// Why a call of the AWS CLI gave nothing, from its exit status and what it printed.
package struct AWSFailure: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case noCredentials, expired, noProfile, denied, throttled, unreachable, clock, killed, absent, badRegion, usage,
            other
    }

    package let kind: Kind
    /// `ValidationError`, where AWS gave one.
    package let code: String?
    package let message: String
    /// `cloudformation create-change-set`
    package let call: String

    package init(kind: Kind, code: String? = nil, message: String, call: String) {
        (self.kind, self.code, self.message, self.call) = (kind, code, message, call)
    }

    /// - Parameters:
    ///   - status: of the process; 128 and more after a signal.
    ///   - errors: what it wrote to standard error.
    package init(call: String, status: Int32, errors: String) {
        let lines = errors.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isEmpty }
        let text = lines.joined(separator: " ")
        self.call = call
        code = Self.code(in: text)
        message = lines.isEmpty ? "It ended with status \(status) and printed nothing." : Self.sentence(text)
        // 252 to 255 are exit statuses of the CLI's own.
        if (129...159).contains(status) {
            kind = .killed
        } else {
            kind = Self.kind(code, text)
        }
    }

    /// Whether the same call may succeed a moment later.
    package var isTransient: Bool { kind == .throttled || kind == .unreachable }

    /// `An error occurred (ValidationError) when calling …`
    private static func code(in text: String) -> String? {
        guard let start = text.firstRange(of: "An error occurred ("),
            let end = text[start.upperBound...].firstIndex(of: ")")
        else {
            return nil
        }
        return String(text[start.upperBound..<end])
    }

    /// What AWS says, without what the CLI puts before it.
    private static func sentence(_ text: String) -> String {
        guard let start = text.firstRange(of: " operation: "), text.contains("An error occurred (") else { return text }
        return String(text[start.upperBound...])
    }

    private static func kind(_ code: String?, _ text: String) -> Kind {
        func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
        switch code {
        case "ExpiredToken", "ExpiredTokenException", "RequestExpired": return .expired
        case "InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidAccessKeyId":
            return .noCredentials
        case "SignatureDoesNotMatch" where has("expired", "not yet current"), "RequestTimeTooSkewed",
            "InvalidSignatureException":
            return .clock
        case "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "403":
            return .denied
        case "Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException", "SlowDown",
            "ServiceUnavailable",
            "InternalFailure", "InternalError", "500", "503":
            return .throttled
        case "404", "NoSuchBucket", "NoSuchKey", "ParameterNotFound", "ResourceNotFoundException", "ChangeSetNotFound",
            "ChangeSetNotFoundException":
            return .absent
        case "ValidationError" where has("does not exist"): return .absent
        default: break
        }
        if has("Unable to locate credentials", "NoCredentials", "Partial credentials") { return .noCredentials }
        if has(
            "SSO session", "SSO Token", "sso login", "Token has expired", "ExpiredToken",
            "security token included in the request is expired")
        {
            return .expired
        }
        if has("config profile (") { return .noProfile }
        if has(
            "Could not connect", "Connect timeout", "Read timeout", "Connection was closed", "Connection reset",
            "ConnectionError")
        {
            return .unreachable
        }
        if has("You must specify a region", "Provided region_name") { return .badRegion }
        if has(
            "Unknown options", "the following arguments are required", "Invalid choice", "Unknown parameter in input")
        {
            return .usage
        }
        return .other
    }

    /// What to do, in a sentence.
    package var remedy: String? {
        switch kind {
        case .noCredentials:
            """
            Sign in first: aws configure, aws sso login, or the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
            """
        case .expired: "The credentials have expired: sign in again (aws sso login, or new temporary credentials)."
        case .noProfile: "Name a profile that aws configure list-profiles shows, in AWS_PROFILE."
        case .denied: "The credentials do not allow this: grant the permission, or deploy with another role."
        case .throttled: "AWS was busy. Run the command again; it goes on where AWS is."
        case .unreachable: "AWS could not be reached. Run the command again; it goes on where AWS is."
        case .clock: "This machine's clock is wrong: set it, and run the command again."
        case .killed: "The AWS CLI was ended from outside. Run the command again; it goes on where AWS is."
        case .usage: "The AWS CLI does not know this call: update it to a version of 2024 or later."
        case .absent, .badRegion, .other: nil
        }
    }
}
