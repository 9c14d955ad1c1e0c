<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** A message in a chat, as far as this bot reads it. */
final class Message
{
    private function __construct(
        public readonly int $id,
        public readonly int $chat,
        public readonly bool $isPrivate,
        public readonly ?int $topic,
        public readonly ?string $text,
        public readonly ?string $senderName,
        public readonly bool $isFromBot,
    ) {
    }

    public static function from(mixed $json): self
    {
        $chat = is_array($json) ? $json['chat'] ?? null : null;
        if (!is_array($chat) || !is_int($json['message_id'] ?? null) || !is_int($chat['id'] ?? null)) {
            throw new NotAnUpdate('a message without id or chat');
        }
        $from = is_array($json['from'] ?? null) ? $json['from'] : [];
        $topic = ($json['is_topic_message'] ?? false) === true ? $json['message_thread_id'] ?? null : null;
        return new self(
            $json['message_id'],
            $chat['id'],
            ($chat['type'] ?? null) === 'private',
            is_int($topic) ? $topic : null,
            is_string($json['text'] ?? null) ? $json['text'] : null,
            is_string($from['first_name'] ?? null) ? $from['first_name'] : null,
            ($from['is_bot'] ?? false) === true,
        );
    }
}
