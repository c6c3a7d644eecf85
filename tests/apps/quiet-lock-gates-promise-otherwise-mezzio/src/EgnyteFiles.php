<?php

declare(strict_types=1);

namespace Gates;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Promise\PromiseInterface;
use GuzzleHttp\Promise\Utils;
use Psr\Http\Message\ResponseInterface;

final class EgnyteFiles
{
    public function __construct(private readonly ClientInterface $http, private readonly string $domain, private readonly string $token)
    {
    }

    /** @return array<string, array> */
    public function gates(string ...$canals): array
    {
        $pending = [];
        foreach ($canals as $canal) {
            $pending[$canal] = $this->folder('Shared/Gates/' . rawurlencode($canal));
        }

        return Utils::unwrap($pending);
    }

    private function folder(string $path): PromiseInterface
    {
        return $this->http  //~ GET /pubapi/v1/fs/{path} handles=specific
            ->requestAsync('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/fs/{$path}", [
                'headers' => ['Authorization' => "Bearer {$this->token}"],
            ])
            ->then(static fn (ResponseInterface $r): array => json_decode((string) $r->getBody(), true)['files'] ?? [])
            ->otherwise(static function (\Throwable $e): never {
                throw match ($e instanceof ClientException ? $e->getCode() : 0) {
                    401 => new NotConnected(previous: $e),
                    429, 403 => new TooBusy((int) ($e->getResponse()->getHeaderLine('Retry-After') ?: 10), $e),
                    default => $e,
                };
            });
    }
}
