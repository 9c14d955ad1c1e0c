import Infra
import Review

/// The templates of a stack with nested stacks as CloudFormation takes them: with the addresses of nested templates and
/// archives in a bucket, under keys that follow from their content.
package struct NestedPackage: Sendable {
    package struct Template: Sendable, Hashable {
        package let key: String
        package let bytes: [UInt8]
    }

    package let root: [UInt8]
    package let templates: [Template]
    /// Archives that templates name and that are not known.
    package private(set) var missing: [String] = []

    package static let prefix = "nested/"

    /// What places need that are replaced.
    private struct Places {
        let bucket: String
        /// The archives' keys, by their paths below the folder of archives.
        let archives: [String: String]
        /// The addresses of nested templates, by their paths beside the root's.
        var addresses: [String: String] = [:]
        var missing: [String] = []
    }

    /// - Parameters:
    ///   - files: the root first, with paths below the output folder.
    ///   - archives: the archives' keys, by their paths below the folder of archives.
    ///   - name: of a file of this content, without its ending.
    ///   - address: of a key in the bucket.
    /// - Returns: nil where a template is not JSON.
    package init?(
        _ files: [(path: String, bytes: [UInt8])], bucket: String, archives: [String: String],
        name: ([UInt8]) -> String, address: (String) -> String
    ) {
        guard let first = files.first, let rootTemplate = try? Value.read(json: first.bytes) else { return nil }
        let folder = first.path.split(separator: "/").dropLast().joined(separator: "/")
        var places = Places(bucket: bucket, archives: archives)
        var templates: [Template] = []
        for file in files.dropFirst() {
            guard let template = try? Value.read(json: file.bytes) else { return nil }
            let bytes = Array(Self.placed(template, &places).prettyJSON.utf8)
            let key = "\(Self.prefix)\(name(bytes)).json"
            templates.append(Template(key: key, bytes: bytes))
            places.addresses[String(file.path.dropFirst(folder.isEmpty ? 0 : folder.count + 1))] = address(key)
        }
        root = Array(Self.placed(rootTemplate, &places).prettyJSON.utf8)
        self.templates = templates
        missing = places.missing
    }

    private static func placed(_ template: Value, _ places: inout Places) -> Value {
        .object(
            (template.members ?? []).map { member in
                guard member.key == "Resources" else { return member }
                return .init(
                    "Resources",
                    .object((member.value.members ?? []).map { .init($0.key, resource($0.value, &places)) }))
            })
    }

    /// The properties by which a resource names a file.
    private static let properties = [
        "AWS::Lambda::Function": "Code", "AWS::Lambda::LayerVersion": "Content",
        "AWS::CloudFormation::Stack": "TemplateURL",
    ]

    private static func resource(_ resource: Value, _ places: inout Places) -> Value {
        guard let name = resource["Type"]?.text.flatMap({ properties[$0] }),
            let path = resource["Properties"]?[name]?.text, let members = resource.members,
            let value = name == "TemplateURL" ? places.addresses[path].map({ .string($0) }) : archive(path, &places)
        else { return resource }
        return .object(
            members.map { member in
                guard member.key == "Properties" else { return member }
                return .init(
                    "Properties",
                    .object((member.value.members ?? []).map { $0.key == name ? .init(name, value) : $0 }))
            })
    }

    private static func archive(_ path: String, _ places: inout Places) -> Value? {
        // `../../../artifacts/shop/dev/api.zip`
        guard let key = places.archives.first(where: { path == $0.key || path.hasSuffix("/\($0.key)") })?.value else {
            places.missing.append(path)
            return nil
        }
        return ["S3Bucket": .string(places.bucket), "S3Key": .string(key)]
    }

    /// The bucket that a deployed root template names for its nested ones.
    package static func bucket(of template: Value) -> String? {
        for resource in template["Resources"]?.members ?? [] {
            guard resource.value["Type"]?.text == "AWS::CloudFormation::Stack",
                let url = resource.value["Properties"]?["TemplateURL"]?.text, url.hasPrefix("https://"),
                let end = url.firstRange(of: ".s3."), url.contains("/\(prefix)")
            else { continue }
            return String(url[..<end.lowerBound].dropFirst("https://".count))
        }
        return nil
    }
}
