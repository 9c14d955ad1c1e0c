/// The domain of a Cognito user pool, on which users sign in. Becomes `AWS::Cognito::UserPoolDomain`.
///
///     UserPoolDomain("shop-\(stage)", of: users)
///     UserPoolDomain("login.example.com", of: users, certificate: .existing("arn:aws:acm:us-east-1:…"))
///
/// Source: Amazon Cognito Developer Guide, "Configuring a user pool domain".
public struct UserPoolDomain: Renamable {
    public static var kind: String { "user pool domain" }

    public let declaredName: String
    public var origin: Origin
    let pool: UserPool
    let certificate: Certificate?
    private let managedLogin: Bool

    /// A domain under Cognito's own.
    /// - Parameters:
    ///   - prefix: at most 63 lower-case letters, digits and hyphens, unique in the region, over all accounts.
    ///   - managedLogin: whether it has the pages that branding can change; the older ones otherwise.
    public init(
        _ prefix: String, of pool: UserPool, managedLogin: Bool = true,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = prefix
        self.pool = pool
        certificate = nil
        self.managedLogin = managedLogin
        origin = Origin(file, line, column)
    }

    /// A domain of your own. Its name is then to be pointed at `cloudFrontName` by a record.
    /// - Parameters:
    ///   - certificate: for the name, in us-east-1.
    ///   - managedLogin: whether it has the pages that branding can change; the older ones otherwise.
    /// Source: Amazon Cognito Developer Guide, "Using your own domain for managed login".
    public init(
        _ name: String, of pool: UserPool, certificate: Certificate, managedLogin: Bool = true,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.pool = pool
        self.certificate = certificate
        self.managedLogin = managedLogin
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String {
        origin.logicalID
            ?? LogicalID.words(pool.declaredName, certificate == nil ? "UserPoolDomain" : "UserPoolCustomDomain")
    }
    public var dependencies: [Dependency] {
        [Dependency(pool, at: location)] + (certificate.map { [Dependency($0, at: location)] } ?? [])
    }

    /// The address of its pages: `https://shop-dev.auth.eu-central-1.amazoncognito.com`.
    public var url: Value {
        certificate != nil
            ? .string("https://\(declaredName)") : .sub("https://\(declaredName).auth.${AWS::Region}.amazoncognito.com")
    }

    /// The target for the alias record of a custom domain.
    public var cloudFrontName: Value { .reference(Reference(self, "CloudFrontDistribution")) }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::Cognito::UserPoolDomain",
            .init(present: [
                ("UserPoolId", stack.value(of: pool)), ("Domain", .string(declaredName)),
                ("ManagedLoginVersion", managedLogin ? 2 : nil),
                ("CustomDomainConfig", certificate.map { ["CertificateArn": stack.value(of: $0)] }),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        guard !["Domain", "CustomDomainConfig"].contains(where: isOverridden) else { return }
        if let certificate {
            if !declaredName.contains(".") {
                report(
                    .invalidUserPool, at: location,
                    """
                    "\(declaredName)" is not a domain name, which a domain with a certificate has, such as \
                    "login.example.com"; correct it, or leave the certificate out.
                    """)
            }
            certificate.checkDependency(
                in: .usEast1, by: title, at: location, because: "Cognito serves its pages by CloudFront", in: scope,
                &report)
            certificate.checkHolds(for: DomainName(declaredName), at: location, &report)
            return
        }
        let isPrefix = declaredName.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || isDigit($0) || $0 == UInt8(ascii: "-")
        }
        if !isPrefix || !(1...63).contains(declaredName.utf8.count) || declaredName.hasPrefix("-")
            || declaredName.hasSuffix("-")
        {
            report(
                .invalidUserPool, at: location,
                """
                "\(declaredName)" cannot be the prefix of a domain of Cognito's, which has 1 to 63 lower-case letters, \
                digits and hyphens, and no hyphen at its ends; change it, or give a name of your own its certificate:.
                """)
        } else if let word = ["aws", "amazon", "cognito"].first(where: declaredName.contains) {
            report(
                .invalidUserPool, at: location,
                "The prefix \"\(declaredName)\" has \"\(word)\" in it, which Cognito reserves; change it.")
        }
    }
}
