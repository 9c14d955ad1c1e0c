<?php

// Tests of the bot's own classes, with nothing but PHP: php tests/run.php
declare(strict_types=1);

namespace Infra\PhpBot;

require __DIR__ . '/../autoload.php';

set_error_handler(static fn (int $level, string $text, string $file, int $line) =>
    throw new \ErrorException($text, 0, $level, $file, $line));

$passed = 0;
$failed = 0;
$check = static function (string $what, mixed $actual, mixed $expected) use (&$passed, &$failed): void {
    if ($actual === $expected) {
        $passed++;
        return;
    }
    $failed++;
    echo "FAILED $what\n  expected ", var_export($expected, true), "\n  actual   ", var_export($actual, true), "\n";
};

foreach (glob(__DIR__ . '/*Test.php') as $file) {
    (require $file)($check);
}

echo "$passed passed, $failed failed\n";
exit($failed === 0 && $passed > 0 ? 0 : 1);
