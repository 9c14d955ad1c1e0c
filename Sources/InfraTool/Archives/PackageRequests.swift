import Infra
import Packaging

extension Archives {
    /// What the packager is asked for.
    func request(for artifact: Infra.Artifact) throws(FileFailure) -> PackageRequest {
        var parameters: [String: ArtifactValue] = [:]
        if let name = artifact.parameter { parameters[name] = .key }
        if let name = artifact.hashParameter { parameters[name] = .sha256Base64 }
        let kind = try kind(of: artifact)
        var isLayer = false
        var needsRuntime = true
        switch kind {
        case .layer: (isLayer, needsRuntime) = (true, false)
        // Which packages a layer gets depends on the runtime that it is for.
        case .packages: isLayer = true
        default: break
        }
        var request = PackageRequest(
            id: artifact.id, owner: artifact.title, kind: kind, role: isLayer ? .layer : .function,
            architecture: Packaging.Architecture(rawValue: artifact.architecture.rawValue),
            runtime: needsRuntime && !artifact.runtime.isEmpty ? artifact.runtime : nil, handler: artifact.handler,
            layers: artifact.layers,
            zippedMegabytes: artifact.zippedMegabytes, parameters: parameters)
        request.hasLayers = artifact.hasLayers
        return request
    }

    private func kind(of artifact: Infra.Artifact) throws(FileFailure) -> PackageKind {
        switch artifact.content {
        case .swiftProduct(let name): return .swiftProduct(name: name)
        case .phpFolder(let path): return .phpFolder(path: path)
        case .folder(let path, let include, let exclude): return .folder(path: path, include: include, exclude: exclude)
        case .file(let path): return .file(path: path)
        case .archive(let path): return .archive(path: path)
        case .layer(let path): return .layer(path: path, layout: .asIs)
        case .layerBundle(let path): return .packages(path: path)
        case .bundle(let bundle):
            return .bundle(
                Bundle(
                    path: bundle.path, shared: bundle.shared, external: bundle.external, exclude: bundle.exclude,
                    isMinified: bundle.isMinified, hasSourceMaps: bundle.hasSourceMaps))
        case .inline(let text, let file):
            return .file(path: try writeInline(text, file: file, for: artifact))
        }
    }

    /// Inline code stands in the CloudFormation template; serverless.yml needs an archive of it.
    private func writeInline(_ text: String, file: String, for artifact: Infra.Artifact) throws(FileFailure) -> String {
        let path = "\(folder)/.inline/\(artifact.id)/\(file)"
        do {
            let bytes = Array(text.utf8)
            if (try? FileSystem.read(path)) == bytes { return path }
            try FileSystem.makeFolder("\(folder)/.inline/\(artifact.id)")
            try FileSystem.remove(path)
            try FileSystem.write(bytes, toNewFile: path)
            return path
        } catch {
            throw error as? FileFailure ?? FileFailure("Could not write \(path).")
        }
    }
}
