import LambdaRuntime
import Routing

/// Folders that stand for buckets: `--bucket content=site`.
struct BucketFolders: Sendable {
    /// By the bucket's name, its logical id, or a part of either that is enough.
    let folders: [(name: String, folder: String)]

    /// The object of a path, as S3 gives it to a distribution that may read it.
    func answer(
        _ request: IncomingRequest, bucket: String, id: String, _ note: (String) -> Void
    ) -> Answer {
        guard let folder = folder(bucket, id) else {
            note(
                """
                error: The bucket \(bucket) has no folder here. Give it one: --bucket \(id.isEmpty ? bucket : id)=FOLDER
                """
            )
            return Self.failure(404, "NoSuchBucket", "The specified bucket does not exist")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return Self.failure(405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
        }
        // In a path a plus sign is a plus sign, and nothing leads out of the folder.
        let key = request.decodedPath
        let parts = key.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }),
            LocalFile.isFile("\(folder)\(key)"), let bytes = LocalFile.read("\(folder)\(key)")
        else { return Self.failure(403, "AccessDenied", "Access Denied") }
        let type = MediaType.of(key)
        return Answer(
            200, headers: [("Content-Type", type), ("Server", "AmazonS3"), ("Accept-Ranges", "bytes")], body: bytes)
    }

    /// The path of an object, where its bucket has a folder and the folder the file.
    func path(of key: String, in bucket: String) -> String? {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        guard let folder = folder(bucket, ""), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            return nil
        }
        let path = "\(folder)/\(key)"
        return LocalFile.isFile(path) ? path : nil
    }

    private func folder(_ name: String, _ id: String) -> String? {
        (folders.first { $0.name == name || $0.name == id }
            ?? folders.first { one in
                name.contains(one.name) || !id.isEmpty && id.lowercased().hasPrefix(one.name.lowercased())
            })?
            .folder
    }

    private static func failure(_ status: Int, _ code: String, _ text: String) -> Answer {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>\(code)</Code><Message>\(text)</Message></Error>
            """
        return Answer(
            status, headers: [("Content-Type", "application/xml"), ("Server", "AmazonS3")], body: Array(body.utf8))
    }
}

extension BucketFolders {
    /// What tells a CloudFront Function where the keys of its stores are: in the files that they are filled from.
    func keyValues(of function: LambdaFunction) -> [(name: String, value: String)] {
        guard !function.keyValueStores.isEmpty else { return [] }
        let bytes = JSONWriter.object { writer in
            writer.member(
                "stores",
                array: { list in
                    for store in function.keyValueStores {
                        list.object { one in
                            one.member("names", array: { names in for name in store.names { names.string(name) } })
                            let file = store.source.flatMap { path(of: $0.key, in: $0.bucket) }
                            one.member("file", file.map(LocalFile.absolute) ?? "")
                            one.member("source", store.source.map { "\($0.bucket)/\($0.key)" } ?? "")
                        }
                    }
                })
        }
        return [(name: "INFRA_KEY_VALUE_STORES", value: String(decoding: bytes, as: UTF8.self))]
    }
}

/// Types of files by their endings, as the AWS CLI guesses them when it copies files to a bucket.
enum MediaType {
    static func of(_ path: String) -> String {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        return types[ending] ?? "binary/octet-stream"
    }

    private static let types = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
        "json": "application/json", "xml": "application/xml", "txt": "text/plain", "md": "text/markdown",
        "csv": "text/csv", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
        "pdf": "application/pdf", "wasm": "application/wasm", "woff": "font/woff", "woff2": "font/woff2",
        "ttf": "font/ttf", "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "zip": "application/zip",
    ]
}
