import Testing

@testable import Infra

/// What is taken for a secret by its name, and what is not: a table, since false alarms are what such a check dies of.
struct PlainSecretTests {
    @Test(arguments: [
        ("DB_PASSWORD", "hunter2"), ("DB_PASSWORD", "password"), ("DB_PASSWORD", "123456"),
        ("DATABASE_PASSWORD_2", "summer"),
        ("dbPassword", "correct horse"), ("dbpassword", "correct-horse-battery"), ("SMTP_PASSWD", "root"),
        ("MYSQL_PWD", "shop"),
        ("KEY_PASSPHRASE", "open sesame"), ("JWT_SECRET", "shhhh"), ("SECRET", "prod"), ("clientSecret", "abcdef"),
        ("API_TOKEN", "letmein"), ("TOKEN1", "letmein"), ("AuthToken", "letmein"), ("REFRESH_TOKEN", "abc123def"),
        ("STRIPE_API_KEY", "sk-live"), ("APIKEY", "live"), ("SECRET_KEY", "django"), ("PRIVATE_KEY", "MIIEvQ"),
        ("ENCRYPTION_KEY", "aB3/xy9Z=="), ("DB_PASSWORD", "my-secret-password"), ("SESSION_SECRET", "keyboard cat"),
        ("ADMIN_PASSWORD", "P@ssw0rd!"), ("password", "tiger"),
    ])
    func isSecret(_ name: String, _ text: String) { #expect(PlainSecrets.isOne(text, named: name)) }

    @Test(arguments: [
        // Names that speak of something else.
        ("TOKEN_TTL", "3600s"), ("TOKEN_URL", "auth.example.com"), ("SECRET_NAME", "prod/db"), ("SECRET_ARN", "shop"),
        ("PASSWORD_POLICY", "strict"), ("PASSWORD_MIN_LENGTH", "twelve"), ("SECRET_ID", "a1b2c3d4e5f6"),
        ("TOKEN_ISSUER", "shop"),
        ("API_KEY_HEADER", "x-api-key"), ("API_KEY_NAME", "partner"), ("SECRETS_PREFIX", "shop"), ("TOKENIZER", "gpt2"),
        ("PASSWORDLESS", "email"), ("PARTITION_KEY", "customer"), ("SORT_KEY", "created"), ("CACHE_KEY", "shop"),
        ("KEY", "shop"),
        ("PUBLIC_KEY", "MIIBIj"), ("PUBLIC_TOKEN", "pk-live"), ("MAX_TOKEN", "many"), ("EOS_TOKEN", "endoftext"),
        ("NEXT_TOKEN", "page"),
        ("REQUIRE_PASSWORD", "sometimes"), ("RESET_PASSWORD", "email"), ("USE_SECRET", "prod"), ("TOKENS", "abcdef"),
        ("KEYBOARD", "qwerty"), ("MONKEY", "business"), ("STAGE", "prod"), ("", "hunter2"), ("_", "hunter2"),
        // Texts that are no secrets.
        ("TOKEN", "3600"), ("TOKEN", "1e3"), ("API_TOKEN", "true"), ("API_TOKEN", "Disabled"), ("AUTH_TOKEN", "bearer"),
        ("DB_PASSWORD", ""), ("DB_PASSWORD", "x"), ("DB_PASSWORD", "xxxxxxxx"), ("DB_PASSWORD", "********"),
        ("DB_PASSWORD", "change-me"),
        ("DB_PASSWORD", "<set by hand>"), ("DB_PASSWORD", "${DB_PASSWORD}"),
        ("DB_PASSWORD", "{{resolve:ssm:/shop/password}}"),
        ("DB_PASSWORD", "/shop/db-password"), ("DB_PASSWORD", "./password.txt"), ("DB_SECRET", "prod/db"),
        ("DB_SECRET", "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-a1b2c3"), ("JWT_SECRET", "ssm:jwt"),
        ("JWT_SECRET", "bref-ssm:/app/jwt"), ("BOT_TOKEN", "https://example.com"),
        ("BOT_TOKEN", "telegram-bot-token-2026"),
        ("DB_PASSWORD", "prod-db-password"), ("TOKEN", "BOT_TOKEN"), ("API_KEY", "shop.api.key"), ("API_KEY", "sk-..."),
    ])
    func isNone(_ name: String, _ text: String) { #expect(!PlainSecrets.isOne(text, named: name)) }
}
