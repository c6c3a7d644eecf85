<?php

namespace Quarry;

final class Tenant
{
    public const PLACEHOLDER = 'acme.egnyte.com';
    public const HELP = 'The address of your Egnyte, such as https://acme.egnyte.com. You find it in your browser, before /app.';
    private const HOST = '~^(?:https://)?([a-z0-9][a-z0-9-]{1,61})\.egnyte\.com/?$~i';

    private function __construct(public readonly string $name)
    {
    }

    /** Takes `acme`, `acme.egnyte.com` and `https://acme.egnyte.com/`. */
    public static function typed(string $text): self
    {
        if (preg_match(self::HOST, trim($text), $found)) {
            return new self(strtolower($found[1]));
        }
        if (preg_match('~^[a-z0-9-]+$~i', trim($text))) {
            return new self(strtolower(trim($text)));
        }
        throw new \InvalidArgumentException(self::HELP);
    }

    public function url(string $path): string
    {
        return 'https://' . $this->name . '.egnyte.com' . $path;
    }

    /** Where a person looks at the folder; no request of ours goes there. */
    public function webLink(string $folder): string
    {
        return $this->url('/app/index.do#storage/files/1' . implode('/', array_map('rawurlencode', explode('/', $folder))));
    }
}
