<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** A command as somebody wrote it: /help, /help@this_bot, /start payload. */
final class CommandCall
{
    private function __construct(
        public readonly string $name,
        public readonly ?string $addressee,
    ) {
    }

    /** The command that a text begins with, as Telegram's own clients read it; a path like /usr/bin is none. */
    public static function in(string $text): ?self
    {
        if (preg_match('~^/([A-Za-z0-9_]{1,32})(?![A-Za-z0-9_/])(?:@([A-Za-z0-9_]*))?~', $text, $found) !== 1) {
            return null;
        }
        return new self(strtolower($found[1]), isset($found[2]) ? strtolower($found[2]) : null);
    }
}
