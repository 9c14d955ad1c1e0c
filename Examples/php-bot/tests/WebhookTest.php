<?php

declare(strict_types=1);

namespace Infra\PhpBot;

return static function (\Closure $check): void {
    $log = tempnam(sys_get_temp_dir(), 'log');
    $list = tempnam(sys_get_temp_dir(), 'updates');
    $webhook = static fn (array $variables, ?UpdateStore $store = null) =>
        new Webhook(new Configuration($variables), $store, new Log('request-1', $log));
    $update = json_encode(['update_id' => 7, 'message' => ['message_id' => 1, 'text' => '/hello',
        'chat' => ['id' => 42, 'type' => 'private'], 'from' => ['first_name' => 'Ada', 'is_bot' => false]]]);
    $status = static fn (Webhook $webhook, string $body, string $secret = '', string $agent = '') =>
        $webhook->answer(new Request($body, $secret, $agent))->status;

    $signed = $webhook(['WEBHOOK_SECRET' => 'abc', 'BOT_TOKEN' => '1:x']);
    $check('the right secret', $status($signed, $update, 'abc'), 200);
    foreach (['', 'ab', 'abcd', 'ABC'] as $wrong) {
        $check("the secret '$wrong'", $status($signed, $update, $wrong), 401);
    }
    foreach (['', '{', '[]', 'null', '{"update_id":1.5}', '{"update_id":1,"message":{}}',
        '{"update_id":99999999999999999999}', str_repeat('[', 5000), "{\"update_id\":1,\"x\":\"\xff\"}"] as $body) {
        $check('no update: ' . substr($body, 0, 40), $status($signed, $body, 'abc'), 400);
    }
    $check('a health check', $status($signed, '', '', 'ELB-HealthChecker/2.0'), 200);

    $check('no secret', $status($webhook([]), $update), 500);
    $check('no secret by choice', $status($webhook(['ALLOW_UNSIGNED_UPDATES' => 'true']), $update), 200);
    $check('an illegal secret', $status($webhook(['WEBHOOK_SECRET' => "abc\n"]), $update, "abc\n"), 500);
    $check('a secret not loaded', $status($webhook(['WEBHOOK_SECRET' => 'bref-ssm:/x']), $update), 500);
    $check('a token not loaded', $status($webhook(['WEBHOOK_SECRET' => 'abc', 'BOT_TOKEN' => 'bref-ssm:/x']), $update,
        'abc'), 500);

    $stored = $webhook(['WEBHOOK_SECRET' => 'abc'], new RecentUpdates($list, 2));
    $first = $stored->answer(new Request($update, 'abc'))->body;
    $check('the first time', str_contains($first, 'Ada'), true);
    $check('the second time', $stored->answer(new Request($update, 'abc'))->body, '');
    $store = new RecentUpdates($list, 2);
    $check('what is remembered', array_map($store->claim(...), [8, 7, 9, 8, 7]), [true, false, true, false, true]);

    $broken = $webhook(['WEBHOOK_SECRET' => 'abc'], new class () implements UpdateStore {
        public function claim(int $update): bool
        {
            throw new \RuntimeException('the store is away');
        }
    });
    $check('a broken store', [$status($broken, $update, 'abc'), $broken->answer(new Request($update, 'abc'))->body],
        [500, '']);

    $records = array_map(static fn (string $line) => json_decode($line, true), file($log));
    $check('every record is JSON with the request\'s id', array_unique(array_column($records, 'requestId')), ['request-1']);
    $check('the last record', [end($records)['level'], end($records)['message']],
        ['ERROR', 'cannot answer: the store is away']);
    unlink($log);
    unlink($list);
};
