<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** Remembers the latest updates in a file: for as long as this instance of the function lives. */
final class RecentUpdates implements UpdateStore
{
    public function __construct(
        private readonly string $file,
        private readonly int $capacity = 1000,
    ) {
    }

    public function claim(int $update): bool
    {
        $handle = fopen($this->file, 'c+') ?: throw new \RuntimeException('the list of updates cannot be opened');
        // The lock makes looking and noting one step for all of PHP's workers; closing releases it.
        flock($handle, LOCK_EX);
        $known = array_filter(explode("\n", (string) stream_get_contents($handle)));
        $isNew = !in_array((string) $update, $known, true);
        if ($isNew) {
            ftruncate($handle, 0);
            rewind($handle);
            fwrite($handle, implode("\n", array_slice([...$known, (string) $update], -$this->capacity)));
        }
        fclose($handle);
        return $isNew;
    }
}
