extension Stack {
    /// What serverless.yml says of the whole service under `provider`, before all else.
    func providerWords() -> [ServerlessWords.ProviderWord] {
        let stack = scope.stack
        let settings = stack.service.settings
        var words = ServerlessWords()
        words.set(["name"], "aws")
        words.set(["region"], .string(stack.region.id))
        words.set(["stage"], .string(stack.stage.name))
        if stack.declarations.contains(where: \.isPackaged), !settings.keepsVersions {
            words.set(["versionFunctions"], false)
        }
        let tags = [Value.Member]().replaced(by: settings.tags)
        if !tags.isEmpty { words.set(["tags"], .object(tags)) }
        if let own = stack.settings { words.provider += own.providerWords(in: stack) }
        return words.provider
    }

    /// The bucket that archives are taken from, or the variable that names it; nil where Serverless makes one in the
    /// stack, or needs none.
    var deploymentBucketWord: String? {
        let settings = scope.stack.service.settings
        guard scope.stack.usesArtifactBucket, !settings.bucketIsInStack else { return nil }
        return settings.artifactBucket(in: scope.stack.region) ?? "${param:ArtifactBucket}"
    }

    /// What Serverless generates for the stack as a whole.
    var generatedByServerless: Set<String> {
        let bucket = Self.deploymentBucketID
        let generated: Set = [bucket, "\(bucket)Policy", "\(bucket)Name"]
        return functionsShareRole ? generated.union([SharedRole.id]) : generated
    }
}
