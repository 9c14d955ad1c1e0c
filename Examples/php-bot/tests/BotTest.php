<?php

declare(strict_types=1);

namespace Infra\PhpBot;

return static function (\Closure $check): void {
    $message = static fn (string $text, string $chat = 'private', array $more = []) => $more + [
        'message_id' => 5, 'text' => $text, 'chat' => ['id' => 42, 'type' => $chat],
        'from' => ['id' => 7, 'is_bot' => false, 'first_name' => 'Ada'],
    ];
    $ask = static function (array $event, ?string $name = 'infra_bot'): ?array {
        $reply = (new Bot($name))->reply(Update::parse(json_encode(['update_id' => 1] + $event)));
        return $reply === null ? null : json_decode($reply->json(), true);
    };
    $text = static fn (array $event, ?string $name = 'infra_bot') => $ask($event, $name)['text'] ?? null;

    $hint = 'I only understand commands. Send /help to see them.';
    $unknown = 'I do not know this command. Send /help to see those I know.';
    $cases = [
        ['/hello', 'private', 'Hello, Ada!'], ['/HELLO there', 'private', 'Hello, Ada!'],
        ['/hello@Infra_Bot', 'group', 'Hello, Ada!'], ['/hello@other_bot', 'private', null],
        ['/nothing', 'private', $unknown], ['/nothing', 'group', null], ['/nothing@infra_bot', 'group', $unknown],
        ['good day', 'private', $hint], ['good day', 'group', null], ['/usr/bin', 'private', $hint],
        ['/', 'private', $hint], ['/' . str_repeat('x', 33), 'private', $hint],
    ];
    foreach ($cases as [$words, $chat, $expected]) {
        $check("$words in a $chat chat", $text(['message' => $message($words, $chat)]), $expected);
    }

    $check('a name in a group without own name', $ask(['message' => $message('/help@x', 'group')], null), null);
    $check('an edited command', $text(['edited_message' => $message('/hello')]), 'Hello, Ada!');
    $check('edited words', $ask(['edited_message' => $message('helo')]), null);
    $check('another bot', $ask(['message' => $message('/help', more: ['from' => ['is_bot' => true]])]), null);
    $check('nobody\'s name', $text(['message' => $message('/hello', more: ['from' => null])]), 'Hello, stranger!');
    $check('a long name', $text(['message' => $message('/hello', more: [
        'from' => ['first_name' => str_repeat('é', 500)]])]), 'Hello, ' . str_repeat('é', 64) . '!');
    $check('no message', $ask(['poll' => ['id' => 'x']]), null);
    $check('a button', $ask(['callback_query' => ['id' => 'q']]), [
        'method' => 'answerCallbackQuery', 'callback_query_id' => 'q', 'text' => 'Send /help to see what I can do.']);
    $check('an answer in a topic', $ask(['message' => $message('/hello', 'supergroup', [
        'is_topic_message' => true, 'message_thread_id' => 9])]), [
        'method' => 'sendMessage', 'chat_id' => 42, 'message_thread_id' => 9, 'text' => 'Hello, Ada!',
        'link_preview_options' => ['is_disabled' => true],
        'reply_parameters' => ['message_id' => 5, 'allow_sending_without_reply' => true]]);
    $check('a name like markup', $ask(['message' => $message('/hello', more: [
        'from' => ['first_name' => '<b>*x*']])]), [
        'method' => 'sendMessage', 'chat_id' => 42, 'text' => 'Hello, <b>*x*!',
        'link_preview_options' => ['is_disabled' => true]]);

    $help = $text(['message' => $message('/help')]);
    foreach (json_decode(Command::menu(), true)['commands'] as $command) {
        $check("help lists $command[command]", str_contains($help, "/$command[command] - $command[description]"), true);
    }
};
