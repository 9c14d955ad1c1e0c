extension UserPool {
    /// What words say of it, each of its own property of `AWS::Cognito::UserPool`.
    struct Settings: Sendable, Equatable {
        var signsInByEmail: SourceLocation?
        var factors: Placed<Bool>?
        var isInvited: SourceLocation?
        var passwordLength: Placed<Int>?
    }

    /// Lets users sign in with their e-mail address, to which a code is sent first. It cannot be changed later.
    /// Source: Amazon Cognito Developer Guide, "Customizing sign-in attributes".
    public func signInByEmail(file: String = #fileID, line: Int = #line, column: Int = #column) -> UserPool {
        with { $0.signsInByEmail = SourceLocation(file, line, column) }
    }

    /// Asks for the code of an authenticator app, too.
    /// - Parameter required: of all users; otherwise of those who want it.
    /// Source: Amazon Cognito Developer Guide, "Adding MFA to a user pool".
    public func mfa(
        required: Bool = true, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPool {
        with { $0.factors = Placed(required, SourceLocation(file, line, column)) }
    }

    /// Has only users that an administrator adds.
    /// Source: Amazon Cognito Developer Guide, "Policies for user creation".
    public func invitedUsersOnly(file: String = #fileID, line: Int = #line, column: Int = #column) -> UserPool {
        with { $0.isInvited = SourceLocation(file, line, column) }
    }

    /// How many characters a password has at least: 6 to 99. Default: 8.
    /// Source: Amazon Cognito Developer Guide, "Adding user pool password requirements".
    public func passwords(
        minimumLength length: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPool {
        with { $0.passwordLength = Placed(length, SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout Settings) -> Void) -> UserPool {
        var copy = self
        change(&copy.settings)
        return copy
    }

    /// The properties that words say, beside those that are given.
    var settingProperties: [Value.Member] {
        .init(present: [
            ("UsernameAttributes", settings.signsInByEmail.map { _ in ["email"] }),
            ("AutoVerifiedAttributes", settings.signsInByEmail.map { _ in ["email"] }),
            ("MfaConfiguration", settings.factors.map { $0.value ? "ON" : "OPTIONAL" }),
            ("EnabledMfas", settings.factors.map { _ in ["SOFTWARE_TOKEN_MFA"] }),
            ("AdminCreateUserConfig", settings.isInvited.map { _ in ["AllowAdminCreateUserOnly": true] }),
            (
                "Policies",
                settings.passwordLength.map { ["PasswordPolicy": ["MinimumLength": .int($0.value)]] }
            ),
        ])
    }

    func checkSettings(_ report: inout Report) {
        if let length = settings.passwordLength, !isOverridden("Policies.PasswordPolicy.MinimumLength"),
            !(6...99).contains(length.value)
        {
            report(
                .settingOutOfRange, at: length.location,
                "A password has at least 6 to 99 characters, not \(length.value); change it.")
        }
        for member in settingProperties where givenProperties.contains(where: { $0.key == member.key }) {
            report(
                .invalidUserPool, at: location,
                """
                The \(title) has \(member.key) among its properties and by a word; leave it out of properties:, or \
                remove the word.
                """)
        }
    }
}

extension UserPool: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        IneffectiveSetting.all([
            ("signInByEmail", settings.signsInByEmail), ("mfa", settings.factors?.location),
            ("invitedUsersOnly", settings.isInvited), ("passwords", settings.passwordLength?.location),
        ])
    }
}
