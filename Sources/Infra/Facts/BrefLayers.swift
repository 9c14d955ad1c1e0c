extension LayerCatalog {
    /// How a PHP function runs under Bref.
    public enum PHPKind: String, Sendable, Hashable, CaseIterable {
        /// Event-driven: `php-84`.
        case function
        /// PHP-FPM behind an HTTP trigger: `php-84-fpm`.
        case fpm
        /// A command: `php-84-console`.
        case console
    }

    /// The Bref layers of a PHP function, in the order in which they must come, or why there are none.
    ///
    /// Bref 3 has one layer for every kind and tells them apart by the variable `BREF_RUNTIME`; Bref 2 has a layer for
    /// each kind, and its console one goes with `php-VERSION`.
    /// - Parameter version: as the layers write it: `84` for PHP 8.4.
    public func phpLayers(
        version: String, kind: PHPKind, architecture: Architecture, in region: Region
    ) -> Result<[PublishedLayer], LayerAbsence> {
        let arm = architecture == .arm64 ? "arm-" : ""
        let kindHasOwnLayer = versions.cells(of: "php-\(version)-fpm") != nil
        let name = "\(arm)php-\(version)" + (kind == .fpm && kindHasOwnLayer ? "-fpm" : "")
        return layer(named: name, in: region).flatMap { php in
            guard kind == .console, versions.cells(of: "console") != nil else { return .success([php]) }
            return layer(named: "console", in: region).map { [php, $0] }
        }
    }

    /// The layer of one of Bref's extra PHP extensions, such as `gd` or `imagick`, or why there is none.
    /// - Parameter version: as the layers write it: `84` for PHP 8.4.
    public func extensionLayer(
        _ name: String, php version: String, in region: Region
    ) -> Result<PublishedLayer, LayerAbsence> {
        layer(named: "\(name)-php-\(version)", in: region)
    }
}
