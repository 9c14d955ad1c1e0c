<?php

// The bot's own classes need nothing of Composer's; Bref and the loader of secrets do.
declare(strict_types=1);

if (is_file(__DIR__ . '/vendor/autoload.php')) {
    require __DIR__ . '/vendor/autoload.php';
} else {
    spl_autoload_register(static function (string $class): void {
        $prefix = 'Infra\\PhpBot\\';
        if (str_starts_with($class, $prefix)) {
            require __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        }
    });
}
