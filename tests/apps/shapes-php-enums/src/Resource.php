<?php

namespace Kelp;

enum Resource: string
{
    case Folder = '/pubapi/v1/fs';
    case Content = '/pubapi/v1/fs-content';
    case Links = '/pubapi/v1/links';
    case Notes = '/pubapi/v1/notes';

    private const HOST = '.egnyte.com';

    public function at(string $tail = ''): string
    {
        return $tail === '' ? $this->value : $this->value . '/' . ltrim($tail, '/');
    }

    public function on(string $domain, string $tail = ''): string
    {
        return 'https://' . $domain . self::HOST . $this->at($tail);
    }

    public static function shared(string $path): string
    {
        return self::Folder->at('Shared/' . $path);
    }

    public static function named(string $value): self
    {
        return self::from($value);
    }
}
