<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** Answers the requests by which Telegram delivers updates. */
final class Webhook
{
    public function __construct(
        private readonly Configuration $configuration,
        private readonly ?UpdateStore $store,
        private readonly Log $log,
    ) {
    }

    /** The answer to a request. What went wrong is in the log and never in the answer. */
    public function answer(Request $request): Response
    {
        // A health check has no secret, and gets to do nothing.
        if ($request->isHealthCheck()) {
            return new Response(200);
        }
        try {
            $secret = $this->configuration->webhookSecret();
            if ($secret !== null && !hash_equals($secret, $request->secret)) {
                $this->log->write('WARN', 'refused a request without the webhook\'s secret');
                return new Response(401);
            }
            return $this->answerUpdate(Update::parse($request->body));
        } catch (NotAnUpdate $error) {
            $this->log->write('WARN', 'refused what is no update: ' . $error->getMessage());
            return new Response(400);
        } catch (\Throwable $error) {
            $this->log->write('ERROR', 'cannot answer: ' . $error->getMessage(), ['errorType' => $error::class]);
            return new Response(500);
        }
    }

    private function answerUpdate(Update $update): Response
    {
        if ($this->store?->claim($update->id) === false) {
            $this->log->write('INFO', 'already answered', ['updateId' => $update->id]);
            return new Response(200);
        }
        $reply = (new Bot($this->configuration->username()))->reply($update);
        if ($reply === null) {
            return new Response(200);
        }
        $this->log->write('INFO', 'answered', ['updateId' => $update->id]);
        return new Response(200, $reply->json());
    }
}
