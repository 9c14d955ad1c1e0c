extension Check {
    static let invalidDomainName = Check(
        "invalid-domain-name", .error, "A name is no domain name.",
        source: "Amazon Route 53 Developer Guide, \"DNS domain name format\"")
    static let recordOutsideZone = Check(
        "record-outside-zone", .error, "A record's name is not in its hosted zone.",
        source: "Amazon Route 53 Developer Guide, \"Values that are common for all routing policies\"")
    static let certificateOutsideZone = Check(
        "certificate-outside-zone", .error, "A certificate's name is not in the zone that validates it.",
        source: "AWS Certificate Manager User Guide, \"DNS validation\"")
    static let certificateDoesNotCover = Check(
        "certificate-does-not-cover", .error, "A certificate does not hold for a host that leads to it.",
        source: "AWS Certificate Manager User Guide, \"AWS Certificate Manager certificate characteristics and limitations\"")
    static let tooManyCertificateNames = Check(
        "too-many-certificate-names", .error, "A certificate has more names than an account may have, or one twice.",
        source: "AWS Certificate Manager User Guide, \"Quotas\"")
    static let cnameAtApex = Check(
        "cname-at-apex", .error, "A CNAME stands at the apex of its zone.",
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")
    static let recordTwice = Check(
        "record-twice", .error, "Two records of a zone have one name and type, or stand beside a CNAME.",
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")
    static let aliasWithTTL = Check(
        "alias-with-ttl", .error, "An alias record has a TTL.",
        source: "Amazon Route 53 Developer Guide, \"Choosing between alias and non-alias records\"")
    static let invalidRecordValue = Check(
        "invalid-record-value", .error, "A record's value is not of its type.",
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")
}
