/// Rules of caches.
extension ResourceRules {
    static let caches: [String: [ResourceRule]] = [
        // Source: Amazon ElastiCache API Reference, "CreateReplicationGroup".
        "AWS::ElastiCache::ReplicationGroup": [
            ResourceRule("CacheNodeType") { subject in
                guard let type = subject.text("CacheNodeType"), !type.hasPrefix("cache.") else { return nil }
                return "has the CacheNodeType \"\(type)\", and node types begin with cache.; write \"cache.\(type)\"."
            },
            .name("ReplicationGroupId", of: "ElastiCache", "1 to 40 letters, digits and hyphens, a letter first") {
                (1...40).contains($0.utf8.count) && $0.utf8.first.map(isLetter) == true
                    && $0.hasOnlyLettersDigits(and: "-")
            },
            ResourceRule("AutomaticFailoverEnabled") { subject in
                guard subject.flag("AutomaticFailoverEnabled") == true, subject.number("NumCacheClusters") == 1 else {
                    return nil
                }
                return "has automatic failover and one node, which ElastiCache refuses; raise NumCacheClusters."
            },
            ResourceRule("MultiAZEnabled") { subject in
                guard subject.flag("MultiAZEnabled") == true, subject.flag("AutomaticFailoverEnabled") == false else {
                    return nil
                }
                return
                    """
                    is in several zones without automatic failover, which ElastiCache refuses; set \
                    AutomaticFailoverEnabled.
                    """
            },
            ResourceRule("AuthToken") { subject in
                subject.has("AuthToken") && subject.flag("TransitEncryptionEnabled") == false
                    ? """
                    has a token and no encryption in transit, which ElastiCache refuses; set TransitEncryptionEnabled.
                    """
                    : nil
            },
        ],
        // Source: Amazon ElastiCache API Reference, "CreateCacheCluster".
        "AWS::ElastiCache::CacheCluster": [
            ResourceRule("NumCacheNodes") { subject in
                guard subject.text("Engine") == "redis", let nodes = subject.number("NumCacheNodes"), nodes > 1 else {
                    return nil
                }
                return "has the engine redis and \(nodes) nodes, and a cluster has one; use a ReplicationGroup."
            }
        ],
    ]
}
