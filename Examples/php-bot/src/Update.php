<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** What Telegram tells a bot: one of a message, an edited message, a callback query or something else. */
final class Update
{
    private function __construct(
        public readonly int $id,
        public readonly ?Message $message = null,
        public readonly bool $isEdited = false,
        public readonly ?string $callback = null,
    ) {
    }

    public static function parse(string $body): self
    {
        $json = json_decode($body, true, 128);
        if (!is_array($json) || !is_int($json['update_id'] ?? null)) {
            throw new NotAnUpdate(json_last_error() === JSON_ERROR_NONE ? 'no update_id' : json_last_error_msg());
        }
        if (array_key_exists('message', $json)) {
            return new self($json['update_id'], Message::from($json['message']));
        }
        if (array_key_exists('edited_message', $json)) {
            return new self($json['update_id'], Message::from($json['edited_message']), true);
        }
        if (array_key_exists('callback_query', $json)) {
            $id = is_array($json['callback_query']) ? $json['callback_query']['id'] ?? null : null;
            return new self($json['update_id'], callback: is_string($id) ? $id
                : throw new NotAnUpdate('a callback query without id'));
        }
        return new self($json['update_id']);
    }
}
