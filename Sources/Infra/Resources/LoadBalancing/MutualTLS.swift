/// What an HTTPS listener does with certificates of clients.
///
/// Source: Elastic Load Balancing API Reference, "MutualAuthenticationAttributes".
public struct MutualTLS: Sendable, Equatable {
    let store: TrustStore?
    let allowsExpired: Bool
    let advertises: Bool

    /// Hands each client's certificates to the function in the header `X-Amzn-Mtls-Clientcert`, unchecked.
    public static let passthrough = MutualTLS(store: nil, allowsExpired: false, advertises: false)

    /// Lets only clients in whose certificate an authority of the trust store has signed.
    /// - Parameters:
    ///   - allowingExpired: takes expired certificates of clients too.
    ///   - advertisingNames: tells clients the names of the authorities.
    public static func verify(
        _ store: TrustStore, allowingExpired: Bool = false, advertisingNames: Bool = false
    ) -> MutualTLS {
        MutualTLS(store: store, allowsExpired: allowingExpired, advertises: advertisingNames)
    }

    func value(in stack: inout Stack) -> Value {
        .members([
            ("Mode", store == nil ? "passthrough" : "verify"), ("TrustStoreArn", store.map { stack.value(of: $0) }),
            ("IgnoreClientCertificateExpiry", allowsExpired ? true : nil),
            ("AdvertiseTrustStoreCaNames", advertises ? "on" : nil),
        ])
    }
}

extension Listener {
    /// Asks clients for certificates; for listeners of HTTPS.
    public func mutualTLS(
        _ mode: MutualTLS, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Listener {
        changing { $0.mutualTLS = Placed(mode, SourceLocation(file, line, column)) }
    }

    /// Tags of the listener, added to those of the service.
    public func tags(_ tags: KeyValuePairs<String, String>) -> Listener {
        changing { $0.tags += tags.map { Value.Member($0.key, .string($0.value)) } }
    }

    func checkMutualTLS(in scope: Scope, _ report: inout Report) {
        guard let mutualTLS, arn == nil else { return }
        if !isHTTPS {
            report(
                .invalidMutualTLS, at: mutualTLS.location,
                """
                The \(title) asks clients for certificates, which they show over HTTPS only, and has no certificate of \
                its own; add certificates to it or remove .mutualTLS.
                """)
        }
        if let store = mutualTLS.value.store, !store.isOwned {
            ExistingARN(
                store.declaredName, service: "elasticloadbalancing", resource: "truststore/", what: "trust store"
            )
            .check(
                in: scope.region, by: title, at: mutualTLS.location, .listenerInOtherRegion,
                because: "a listener takes trust stores of its own region only", notes: scope.regionNotes, &report)
        }
    }
}

extension Listener: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        IneffectiveSetting.all([("mutualTLS", mutualTLS?.location), ("tags", tags.isEmpty ? nil : location)])
    }
}

extension LoadBalancer {
    /// Its HTTPS listener asks clients for certificates.
    public func mutualTLS(
        _ mode: MutualTLS, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        var copy = self
        copy.options.mutualTLS = Placed(mode, SourceLocation(file, line, column))
        return copy
    }
}
