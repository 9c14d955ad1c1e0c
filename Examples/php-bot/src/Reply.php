<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** A call of one of Telegram's methods, made by answering the webhook with it. */
final class Reply
{
    /** @param array<string, mixed> $call */
    private function __construct(private readonly array $call)
    {
    }

    /** Writes into the chat of a message. Without parse_mode texts are taken as they are. */
    public static function text(string $text, Message $to): self
    {
        $call = ['method' => 'sendMessage', 'chat_id' => $to->chat];
        if ($to->topic !== null) {
            $call['message_thread_id'] = $to->topic;
        }
        $call += ['text' => $text, 'link_preview_options' => ['is_disabled' => true]];
        if (!$to->isPrivate) {
            // Among many people it should be seen who is answered.
            $call['reply_parameters'] = ['message_id' => $to->id, 'allow_sending_without_reply' => true];
        }
        return new self($call);
    }

    /** Ends the clock on a button, with a text that pops up. */
    public static function callback(string $id, string $text): self
    {
        return new self(['method' => 'answerCallbackQuery', 'callback_query_id' => $id, 'text' => $text]);
    }

    public function json(): string
    {
        return json_encode($this->call, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
