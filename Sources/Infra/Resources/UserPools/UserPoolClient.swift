/// An app client of a Cognito user pool: what an application signs users in with. Becomes
/// `AWS::Cognito::UserPoolClient`.
///
///     let users = UserPool("users")
///     let web = UserPoolClient("web", of: users).signIn(callbacks: ["https://shop.example.com/callback"])
///     Function("api", …).on(.httpAPI(.get, "/orders").authorizer(.jwt("users", of: users, audience: [web])))
///
/// It answers for users that there are not as for wrong passwords, so that nobody learns who has an account.
/// Source: Amazon Cognito Developer Guide, "Application-specific settings with app clients".
public struct UserPoolClient: Existing, Renamable {
    public static var kind: String { "user pool client" }

    /// Its name, or its id where it exists already.
    public let declaredName: String
    public var origin: Origin
    let pool: UserPool
    private let isExisting: Bool
    private var settings = Settings()

    /// How an application proves who a user is, beside the pages of a `UserPoolDomain`.
    /// Source: Amazon Cognito Developer Guide, "Authentication flows".
    public enum Flow: String, Sendable, Hashable {
        /// By a password that is never sent.
        case srp = "ALLOW_USER_SRP_AUTH"
        /// By a password that is sent to Cognito.
        case password = "ALLOW_USER_PASSWORD_AUTH"
        /// By a password that a server of the application sends.
        case adminPassword = "ALLOW_ADMIN_USER_PASSWORD_AUTH"
        /// By what functions of the pool's triggers ask.
        case custom = "ALLOW_CUSTOM_AUTH"
        /// By passkeys or codes, as the user chooses.
        case choice = "ALLOW_USER_AUTH"
    }

    private struct Settings: Sendable, Equatable {
        var hasSecret = false
        var signIn: SignIn?
        var machineScopes: Placed<[String]>?
        var flows: [Flow] = []
        var access: Placed<TimeSpan>?
        var id: Placed<TimeSpan>?
        var refresh: Placed<TimeSpan>?
        var properties: [Value.Member] = []
    }

    private struct SignIn: Sendable, Equatable {
        let callbacks: [String]
        let logouts: [String]
        let scopes: [String]
        let providers: [String]
        let location: SourceLocation

        static func == (a: SignIn, b: SignIn) -> Bool {
            a.callbacks == b.callbacks && a.logouts == b.logouts && a.scopes == b.scopes && a.providers == b.providers
        }
    }

    /// - Parameters:
    ///   - name: letters, digits, spaces and `_+=,.@-`, at most 128.
    ///   - properties: further ones of `AWS::Cognito::UserPoolClient`, checked against its schema.
    public init(
        _ name: String, of pool: UserPool, properties: Value = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.pool = pool
        isExisting = false
        if case .object(let members) = properties { settings.properties = members }
        origin = Origin(file, line, column, named: name)
    }

    private init(existing id: String, _ pool: UserPool, _ origin: Origin) {
        declaredName = id
        self.pool = pool
        isExisting = true
        self.origin = origin
    }

    /// One that exists already, by its id: `1h57kf5cpq17m0eml12EXAMPLE`.
    public static func existing(
        _ id: String, of pool: UserPool, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPoolClient {
        UserPoolClient(existing: id, pool, Origin(file, line, column))
    }

    public var isOwned: Bool { !isExisting }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(declaredName, "UserPoolClient") }
    public var dependencies: [Dependency] {
        [Dependency(pool, at: location)] + settings.properties.flatMap { $0.value.dependencies(at: location) }
    }
    func existingValue(_ attribute: String?) -> Value { .string(declaredName) }

    /// Its id, which an application needs: `.environment("CLIENT_ID", web.clientID)`.
    public var clientID: Value { .reference(Reference(self)) }

    /// Gives it a secret, for applications that can keep one: servers, and load balancers that sign users in.
    public func withSecret() -> UserPoolClient { with { $0.hasSecret = true } }

    /// Lets users sign in on the pages of the pool's domain, by the authorization code grant.
    /// - Parameters:
    ///   - callbacks: where users come back to: https addresses, `http://localhost` for trying out, or those of an app.
    ///   - logouts: where users go when they have signed out.
    ///   - scopes: what tokens are good for.
    ///   - providers: who knows the users: `COGNITO` is the pool itself.
    /// Source: Amazon Cognito Developer Guide, "The redirect and authorization endpoint".
    public func signIn(
        callbacks: [String], logouts: [String] = [], scopes: [String] = ["openid", "email"],
        providers: [String] = ["COGNITO"],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPoolClient {
        with {
            $0.signIn = SignIn(
                callbacks: callbacks, logouts: logouts, scopes: scopes, providers: providers,
                location: SourceLocation(file, line, column))
        }
    }

    /// Gives tokens to a program instead of a user, by the client credentials grant; it has a secret then.
    /// - Parameter scopes: of resource servers: `shop/orders.read`.
    /// Source: Amazon Cognito Developer Guide, "Scopes, M2M, and APIs with resource servers".
    public func machine(
        scopes: [String], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPoolClient {
        with {
            $0.machineScopes = Placed(scopes, SourceLocation(file, line, column))
            $0.hasSecret = true
        }
    }

    /// Lets applications sign users in by their own pages. Tokens can be refreshed then too.
    public func flows(_ flows: Flow...) -> UserPoolClient { with { $0.flows = flows } }

    /// How long tokens are valid: access and id tokens 5 min to 1 day (1 h without it), refresh tokens 1 h to 3,650
    /// days (30 days).
    /// Source: Amazon Cognito User Pools API Reference, "CreateUserPoolClient".
    public func tokens(
        access: TimeSpan? = nil, id: TimeSpan? = nil, refresh: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPoolClient {
        let location = SourceLocation(file, line, column)
        return with {
            $0.access = access.map { Placed($0, location) }
            $0.id = id.map { Placed($0, location) }
            $0.refresh = refresh.map { Placed($0, location) }
        }
    }

    private func with(_ change: (inout Settings) -> Void) -> UserPoolClient {
        var copy = self
        change(&copy.settings)
        return copy
    }

    public func lower(into stack: inout Stack) {
        let signIn = settings.signIn
        let grants = (signIn == nil ? [] : ["code"]) + (settings.machineScopes == nil ? [] : ["client_credentials"])
        let scopes = (signIn?.scopes ?? []) + (settings.machineScopes?.value ?? [])
        let units: [(String, TimeSpan?)] = [
            ("AccessToken", settings.access?.value), ("IdToken", settings.id?.value),
            ("RefreshToken", settings.refresh?.value),
        ]
        stack.add(
            logicalID, "AWS::Cognito::UserPoolClient",
            .init(present: [
                ("ClientName", .string(declaredName)), ("UserPoolId", stack.value(of: pool)),
                ("GenerateSecret", settings.hasSecret ? true : nil), ("PreventUserExistenceErrors", "ENABLED"),
                ("ExplicitAuthFlows", flowNames), ("AllowedOAuthFlowsUserPoolClient", grants.isEmpty ? nil : true),
                ("AllowedOAuthFlows", Self.texts(grants)), ("AllowedOAuthScopes", Self.texts(scopes)),
                ("SupportedIdentityProviders", signIn.flatMap { Self.texts($0.providers) }),
                ("CallbackURLs", signIn.flatMap { Self.texts($0.callbacks) }),
                ("LogoutURLs", signIn.flatMap { Self.texts($0.logouts) }),
                ("AccessTokenValidity", Self.seconds(settings.access)), ("IdTokenValidity", Self.seconds(settings.id)),
                ("RefreshTokenValidity", Self.seconds(settings.refresh)),
                (
                    "TokenValidityUnits",
                    units.contains { $0.1 != nil } ? .members(units.map { ($0.0, $0.1 == nil ? nil : "seconds") }) : nil
                ),
            ]) + settings.properties.map { .init($0.key, stack.resolve($0.value)) })
    }

    private var flowNames: Value? {
        settings.flows.isEmpty ? nil : Self.texts(settings.flows.map(\.rawValue) + ["ALLOW_REFRESH_TOKEN_AUTH"])
    }
    private static func texts(_ texts: [String]) -> Value? { texts.isEmpty ? nil : .array(texts.map { .string($0) }) }
    private static func seconds(_ time: Placed<TimeSpan>?) -> Value? { time.map { .int($0.value.seconds) } }
}

extension UserPoolClient {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("ClientName") { UserPool.checkName(declaredName, of: "a client", at: location, &report) }
        if let signIn = settings.signIn {
            let callbacks = isOverridden("CallbackURLs") ? [] : signIn.callbacks
            let logouts = isOverridden("LogoutURLs") ? [] : signIn.logouts
            if signIn.callbacks.isEmpty, !isOverridden("CallbackURLs") {
                report(
                    .invalidUserPool, at: signIn.location,
                    """
                    The \(title) names no address that users come back to, so nobody could sign in; write callbacks: \
                    ["https://…"].
                    """)
            }
            for address in callbacks + logouts where !Self.isAddress(address) {
                report(
                    .invalidUserPool, at: signIn.location,
                    """
                    "\(address)" is not an address that Cognito sends users to: https://…, http://localhost or that of \
                    an app, without a fragment; correct it.
                    """)
            }
        }
        if let machine = settings.machineScopes, !isOverridden("AllowedOAuthScopes"),
            machine.value.isEmpty || machine.value.contains(where: { !$0.contains("/") })
        {
            report(
                .invalidUserPool, at: machine.location,
                """
                Tokens for programs are for scopes of resource servers, such as "shop/orders.read", and \
                \(machine.value.isEmpty ? "none is named" : list(machine.value) + " are not all such"); correct them.
                """)
        }
        for (what, property, time, range, words) in [
            ("An access token", "AccessTokenValidity", settings.access, 300...86_400, "5 min to 1 day"),
            ("An id token", "IdTokenValidity", settings.id, 300...86_400, "5 min to 1 day"),
            ("A refresh token", "RefreshTokenValidity", settings.refresh, 3_600...315_360_000, "1 h to 3,650 days"),
        ] {
            guard let time, !isOverridden(property), !range.contains(time.value.seconds) else { continue }
            report(
                .invalidUserPool, at: time.location,
                "\(what) is valid for \(words), not \(time.value); choose a value in that range.")
        }
    }

    /// The addresses of a client that is written out.
    static func checkAddresses(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        for property in ["CallbackURLs", "LogoutURLs"] {
            for case .string(let address) in resource[property]?.elements ?? [] where !isAddress(address) {
                report(
                    .invalidUserPool, in: resource, at: property,
                    saying: """
                        "\(address)" is not an address that Cognito sends users to: https://…, http://localhost or \
                        that of an app, without a fragment; correct it.
                        """)
            }
        }
    }

    /// Source: Amazon Cognito User Pools API Reference, "UserPoolClientType", CallbackURLs.
    private static func isAddress(_ text: String) -> Bool {
        if text.contains("#") || text.hasPrefix("https://") { return text.hasPrefix("https://") && !text.contains("#") }
        if text.hasPrefix("http://") {
            return ["http://localhost", "http://127.0.0.1", "http://[::1]"].contains {
                text == $0 || text.hasPrefix($0 + ":") || text.hasPrefix($0 + "/")
            }
        }
        return text.contains("://")
    }
}

extension UserPoolClient: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("withSecret", settings.hasSecret && settings.machineScopes == nil ? location : nil),
            ("signIn", settings.signIn?.location), ("machine", settings.machineScopes?.location),
            ("flows", settings.flows.isEmpty ? nil : location),
            ("tokens", (settings.access ?? settings.id ?? settings.refresh)?.location),
        ])
    }
}
