<?php

declare(strict_types=1);

namespace Infra\PhpBot;

require __DIR__ . '/../autoload.php';

// What goes wrong is for the log, never for whoever asked.
ini_set('display_errors', '0');

// What Bref tells of the invocation, besides the request itself.
$invocation = json_decode($_SERVER['LAMBDA_INVOCATION_CONTEXT'] ?? '', true);
$request = new Request(
    (string) file_get_contents('php://input'),
    $_SERVER['HTTP_X_TELEGRAM_BOT_API_SECRET_TOKEN'] ?? '',
    $_SERVER['HTTP_USER_AGENT'] ?? '',
    $invocation['awsRequestId'] ?? null,
);
$webhook = new Webhook(
    Configuration::fromEnvironment(),
    new RecentUpdates(sys_get_temp_dir() . '/recent-updates'),
    new Log($request->id),
);
$response = $webhook->answer($request);

http_response_code($response->status);
if ($response->body === '') {
    // PHP would name a type for nothing.
    header_remove('Content-Type');
    ini_set('default_mimetype', '');
} else {
    header('Content-Type: application/json');
}
echo $response->body;
