<?php

// Prints the body of a setMyCommands request: the menu in Telegram's clients, from the list that the bot answers.
declare(strict_types=1);

require __DIR__ . '/autoload.php';

echo Infra\PhpBot\Command::menu(), "\n";
