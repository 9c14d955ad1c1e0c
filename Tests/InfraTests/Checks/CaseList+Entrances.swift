extension Cases {
    /// The checks of APIs, their authorizers, and of user pools.
    static let entrances: [Case] = [
        Case("AccessLogWithoutRequestID", accessLogWithoutRequestID),
        Case("AuthorizerElsewhere", authorizerElsewhere),
        Case("CredentialsForEveryOrigin", credentialsForEveryOrigin),
        Case("InvalidAuthorizer", invalidAuthorizer),
        Case("InvalidCORSOrigin", invalidCORSOrigin),
        Case("InvalidRequestValidation", invalidRequestValidation),
        Case("InvalidUsagePlan", invalidUsagePlan),
        Case("InvalidUserPool", invalidUserPool),
        Case("IssuerNotHTTPS", issuerNotHTTPS),
        Case("KeyWithoutPlan", keyWithoutPlan),
        Case("PreflightTwice", preflightTwice),
        Case("PrivateAPIWithDomain", privateAPIWithDomain),
        Case("PrivateAPIWithoutEndpoint", privateAPIWithoutEndpoint),
        Case("RoutesOfTwoAPIs", routesOfTwoAPIs),
        Case("SiblingVariables", siblingVariables),
        Case("ThrottlingAboveQuota", throttlingAboveQuota),
        Case("ThrottlingOutOfRange", throttlingOutOfRange),
        Case("TwoAuthorizersOfOneName", twoAuthorizersOfOneName),
        Case("UserPoolElsewhere", userPoolElsewhere),
    ]
}
