<?php

namespace App\Doctrine;

use Defuse\Crypto\Crypto;
use Defuse\Crypto\Key;
use Doctrine\DBAL\Platforms\AbstractPlatform;
use Doctrine\DBAL\Types\TextType;

final class SealedType extends TextType
{
    public function convertToDatabaseValue($value, AbstractPlatform $platform): ?string
    {
        return $value === null ? null : Crypto::encrypt($value, self::key());
    }

    public function convertToPHPValue($value, AbstractPlatform $platform): ?string
    {
        return $value === null ? null : Crypto::decrypt($value, self::key());
    }

    public function getName(): string
    {
        return 'sealed';
    }

    private static function key(): Key
    {
        return Key::loadFromAsciiSafeString($_ENV['COLUMN_KEY']);
    }
}
