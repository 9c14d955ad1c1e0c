import Infra

/// What a comparison asks of a resource type's schema.
package final class TypeSchema {
    /// The schema of the properties; nil for a type that is not known.
    package let root: SchemaPlace?
    /// Properties whose change replaces the resource.
    package let createOnly: [SchemaPath]
    /// Properties whose change replaces the resource in some cases.
    package let conditionalCreateOnly: [SchemaPath]
    /// The properties that identify a resource.
    package let primaryIdentifier: [SchemaPath]
    /// Whether a replacement deletes the old resource before it creates the new one.
    package let isDeletedBeforeReplacement: Bool
    /// The property that holds the tags.
    package let tags: String?
    /// Whether every value reaches the provider as text, as custom resources have it.
    let takesText: Bool

    package init(named name: String) {
        takesText = name.hasPrefix("Custom::") || name == "AWS::CloudFormation::CustomResource"
        let body = takesText ? nil : ResourceSchemas.embedded.body(of: name)
        root = body.map { SchemaPlace($0, SchemaDefinitions($0["d"]?.members ?? [])) }
        let paths = { (value: JSON?) in (value?.strings ?? []).map { SchemaPath($0) } }
        createOnly = takesText ? [SchemaPath("ServiceToken")] : paths(body?["co"])
        conditionalCreateOnly = paths(body?["cc"])
        primaryIdentifier = paths(body?["id"])
        isDeletedBeforeReplacement = body?["rs"] != nil
        tags = body?["tg"]?.text?.string
    }
}
