/// Who must sign in, or bring a token, before a load balancer forwards a request.
///
///     .on(
///         .route(.any, "/admin/*", of: balancer)
///             .authenticate(.cognito(staff, client: "1h57kf5cpq17m0eml12EXAMPLE", domain: "staff")))
///
/// Becomes an action of `AWS::ElasticLoadBalancingV2::ListenerRule`, before the one that forwards. The listener must be
/// one for HTTPS, and the load balancer must reach the provider on port 443. After a sign-in the function gets
/// `x-amzn-oidc-identity` and `x-amzn-oidc-data`.
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Authenticate users using an Application
/// Load Balancer".
public struct RouteAuthentication: Sendable, Equatable {
    /// What happens to who has not signed in.
    public enum Unauthenticated: String, Sendable, Hashable {
        /// Is sent to sign in.
        case authenticate
        /// Is let through without the headers.
        case allow
        /// Is answered with 401.
        case deny
    }

    enum Provider: Sendable, Equatable {
        case cognito(UserPool, client: Value, domain: String, declared: UserPoolDomain?)
        case oidc(OIDC)
        case jwt(TokenValidation)
    }

    struct OIDC: Sendable, Equatable {
        let issuer, authorization, token, userInfo, client, secret, key: String
    }

    let provider: Provider
    var scope: String?
    var sessionCookie: String?
    var sessionTimeout: Placed<TimeSpan>?
    var unauthenticated: Unauthenticated?
    let location: SourceLocation

    public static func == (a: RouteAuthentication, b: RouteAuthentication) -> Bool {
        a.provider == b.provider && a.scope == b.scope && a.sessionCookie == b.sessionCookie
            && a.sessionTimeout == b.sessionTimeout && a.unauthenticated == b.unauthenticated
    }

    /// Users of a Cognito user pool.
    /// - Parameters:
    ///   - client: the id of the pool's app client, which has a secret and the authorization code grant.
    ///   - domain: the prefix of the pool's domain, or the whole of one of its own.
    public static func cognito(
        _ pool: UserPool, client: Value, domain: String, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> RouteAuthentication {
        RouteAuthentication(
            provider: .cognito(pool, client: client, domain: domain, declared: nil),
            location: SourceLocation(file, line, column))
    }

    /// Users of a Cognito user pool: `.cognito(client: staffClient, domain: staffDomain)`.
    /// - Parameter client: has a secret and lets users sign in: `UserPoolClient("balancer", of:
    ///   staff).withSecret().signIn(…)`.
    public static func cognito(
        client: UserPoolClient, domain: UserPoolDomain, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RouteAuthentication {
        RouteAuthentication(
            provider: .cognito(client.pool, client: client.clientID, domain: domain.declaredName, declared: domain),
            location: SourceLocation(file, line, column))
    }

    /// Users of an OpenID Connect provider, by the addresses that its `/.well-known/openid-configuration` names.
    /// - Parameters:
    ///   - client: the id that the provider gave this application.
    ///   - secret: the ARN of the secret with the client's secret; CloudFormation reads it, and it stands in no file.
    ///   - key: its name in the secret's JSON.
    public static func oidc(
        issuer: String, authorization: String, token: String, userInfo: String, client: String, secret: String,
        key: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RouteAuthentication {
        let oidc = OIDC(
            issuer: issuer, authorization: authorization, token: token, userInfo: userInfo, client: client,
            secret: secret,
            key: key)
        return RouteAuthentication(provider: .oidc(oidc), location: SourceLocation(file, line, column))
    }

    /// What is asked of the provider. Default: `openid`.
    public func scope(_ scope: String) -> Self { with { $0.scope = scope } }
    /// The name of the session's cookie. Default: `AWSELBAuthSessionCookie`.
    public func sessionCookie(_ name: String) -> Self { with { $0.sessionCookie = name } }
    /// What happens to who has not signed in. Default: `.authenticate`.
    public func unauthenticated(_ action: Unauthenticated) -> Self { with { $0.unauthenticated = action } }
    /// How long one stays signed in: 1 s to 7 days. Default: 7 days.
    public func sessionTimeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.sessionTimeout = Placed(time, SourceLocation(file, line, column)) }
    }

    private var saysOfSessions: Bool {
        scope != nil || sessionCookie != nil || sessionTimeout != nil || unauthenticated != nil
    }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    var dependencies: [Dependency] {
        guard case .cognito(let pool, let client, _, let domain) = provider else { return [] }
        return [Dependency(pool, at: location)] + client.dependencies(at: location)
            + (domain.map { [Dependency($0, at: location)] } ?? [])
    }

    func action(in stack: inout Stack) -> Value {
        let common: [(String, Value?)] = [
            ("Scope", scope.map { .string($0) }), ("SessionCookieName", sessionCookie.map { .string($0) }),
            ("SessionTimeout", sessionTimeout.map { .int($0.value.seconds) }),
            ("OnUnauthenticatedRequest", unauthenticated.map { .string($0.rawValue) }),
        ]
        switch provider {
        case .cognito(let pool, let client, let domain, _):
            let config: [(String, Value?)] = [
                ("UserPoolArn", stack.value(of: pool, "Arn")), ("UserPoolClientId", stack.resolve(client)),
                ("UserPoolDomain", .string(domain)),
            ]
            return ["Type": "authenticate-cognito", "Order": 1, "AuthenticateCognitoConfig": .members(config + common)]
        case .oidc(let oidc):
            let config: [(String, Value?)] = [
                ("Issuer", .string(oidc.issuer)), ("AuthorizationEndpoint", .string(oidc.authorization)),
                ("TokenEndpoint", .string(oidc.token)), ("UserInfoEndpoint", .string(oidc.userInfo)),
                ("ClientId", .string(oidc.client)),
                ("ClientSecret", .string("{{resolve:secretsmanager:\(oidc.secret):SecretString:\(oidc.key)}}")),
            ]
            return ["Type": "authenticate-oidc", "Order": 1, "AuthenticateOidcConfig": .members(config + common)]
        case .jwt(let validation): return validation.action
        }
    }
}

extension RouteAuthentication {
    func check(in scope: Scope, _ report: inout Report) {
        TimeSpan.check(sessionTimeout, "A session", 1...604_800, "1 s to 7 days", &report)
        switch provider {
        case .cognito(let pool, _, _, _):
            pool.checkDependency(by: "route's authentication", at: location, in: scope, &report)
        case .oidc(let oidc):
            for url in [oidc.issuer, oidc.authorization, oidc.token, oidc.userInfo] where !url.hasPrefix("https://") {
                report(
                    .issuerNotHTTPS, at: location,
                    """
                    "\(url)" is not an https:// address, and load balancers use only https; write it as it stands in \
                    the provider's openid-configuration.
                    """)
            }
            ExistingARN(oidc.secret, service: "secretsmanager", resource: "secret:", what: "secret").check(
                in: scope.region, by: "route's authentication", at: location, .secretInOtherRegion,
                because: "CloudFormation reads secrets of its own region only", &report)
        case .jwt(let validation):
            validation.check(at: location, &report)
            if saysOfSessions {
                report(
                    .invalidRoute, at: location,
                    """
                    A load balancer that validates tokens has no sessions, so .scope, .sessionCookie, .sessionTimeout \
                    and .unauthenticated have no effect; remove them, and write scopes as .words("scope", "…") of \
                    claims.
                    """)
            }
        }
    }
}

extension LoadBalancerRoute {
    /// Lets only users through who signed in with a provider, or programs with its tokens; for listeners of HTTPS.
    public func authenticate(_ authentication: RouteAuthentication) -> Self {
        with { $0.said.authentication = authentication }
    }
}
