<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** What the bot is told by its environment. */
final class Configuration
{
    /** @param array<string, string> $variables */
    public function __construct(private readonly array $variables)
    {
    }

    public static function fromEnvironment(): self
    {
        return new self(getenv());
    }

    /** The bot's own name in lower case, without the @. */
    public function username(): ?string
    {
        $name = strtolower(ltrim($this->variables['BOT_USERNAME'] ?? '', '@'));
        return $name === '' ? null : $name;
    }

    /**
     * The secret token that was given with setWebhook, or null where everybody is to be answered.
     *
     * All secrets that are declared have to be there: a bot with half of them would fail at some of its work only.
     */
    public function webhookSecret(): ?string
    {
        $this->secret('BOT_TOKEN');
        $secret = $this->secret('WEBHOOK_SECRET');
        if ($secret === null) {
            if (($this->variables['ALLOW_UNSIGNED_UPDATES'] ?? '') === 'true') {
                return null;
            }
            throw new ConfigurationError(
                'WEBHOOK_SECRET is not set, so nothing tells Telegram\'s updates from forged ones; '
                . 'set it, or ALLOW_UNSIGNED_UPDATES=true to answer everybody'
            );
        }
        if (preg_match('/^[A-Za-z0-9_-]{1,256}$/D', $secret) !== 1) {
            throw new ConfigurationError('WEBHOOK_SECRET is not 1 to 256 of A-Z, a-z, 0-9, _ and -');
        }
        return $secret;
    }

    /** A value that Bref's loader of secrets has put in the place of its name. */
    private function secret(string $name): ?string
    {
        $value = $this->variables[$name] ?? '';
        if (preg_match('/^(bref-ssm|infra-ssm|infra-secret):/', $value) === 1) {
            throw new ConfigurationError("$name was not loaded: is bref/secrets-loader installed?");
        }
        return $value === '' ? null : $value;
    }
}
