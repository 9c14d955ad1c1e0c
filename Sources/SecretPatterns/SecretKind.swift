/// A credential that is recognized by its form.
package enum SecretKind: UInt8, Sendable, CaseIterable {
    case privateKey = 1
    case telegramToken = 2
    case awsKey = 3
    case gitHubToken, gitLabToken, slackToken, slackWebhook, discordWebhook, stripeKey, sendGridKey, openAIKey,
        anthropicKey
    case googleKey, twilioKey, mailgunKey, npmToken, pyPIToken, jsonWebToken, password, awsSecretKey
    case digitalOceanToken, shopifyToken, huggingFaceToken, databricksToken, grafanaToken, newRelicKey, linearKey,
        vaultToken, terraformToken, postmanKey, ageKey, sentryToken, atlassianToken, basicCredentials, azureKey

    /// As it stands in "holds …".
    package var text: String {
        switch self {
        case .privateKey: "a private key"
        case .telegramToken: "a Telegram bot token"
        case .awsKey: "an AWS access key"
        case .gitHubToken: "a GitHub token"
        case .gitLabToken: "a GitLab token"
        case .slackToken: "a Slack token"
        case .slackWebhook: "a Slack webhook address"
        case .discordWebhook: "a Discord webhook address"
        case .stripeKey: "a Stripe key"
        case .sendGridKey: "a SendGrid key"
        case .openAIKey: "an OpenAI key"
        case .anthropicKey: "an Anthropic key"
        case .googleKey: "a Google key"
        case .twilioKey: "a Twilio key"
        case .mailgunKey: "a Mailgun key"
        case .npmToken: "an npm token"
        case .pyPIToken: "a PyPI token"
        case .jsonWebToken: "a JSON Web Token"
        case .password: "an address with a password in it"
        case .awsSecretKey: "an AWS secret access key"
        case .digitalOceanToken: "a DigitalOcean token"
        case .shopifyToken: "a Shopify token"
        case .huggingFaceToken: "a Hugging Face token"
        case .databricksToken: "a Databricks token"
        case .grafanaToken: "a Grafana token"
        case .newRelicKey: "a New Relic key"
        case .linearKey: "a Linear key"
        case .vaultToken: "a Vault token"
        case .terraformToken: "an HCP Terraform token"
        case .postmanKey: "a Postman key"
        case .ageKey: "an age key"
        case .sentryToken: "a Sentry token"
        case .atlassianToken: "an Atlassian token"
        case .azureKey: "an Azure key"
        case .basicCredentials: "a user name and password in Base64"
        }
    }
}

/// A credential in a text.
package struct SecretMatch: Sendable, Equatable {
    package let kind: SecretKind
    /// The bytes that are secret, without what they follow.
    package let range: Range<Int>

    /// - Parameter text: the one in which it was found.
    package func text(in text: String) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}
