<?php

namespace Lumen;

use League\Flysystem\Config;
use Suman\Egnyte\Model\File;
use Yespbs\FlysystemEgnyte\EgnyteAdapter;

final class Mirror
{
    public function __construct(private readonly EgnyteAdapter $target, private ?File $source = null)
    {
    }

    public function run(array $names): void
    {
        $source = $this->source ?? new File(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
        foreach ($names as $name) {
            $body = $source->download('/Shared/Site/' . $name); //~ GET /pubapi/v1/fs-content/{path}
            $this->target->write($name, $body, new Config()); //~ POST /pubapi/v1/fs-content/{path}
        }
        $this->target->setPathPrefix('old');
        (new Report())->write('done');
    }
}

final class Report
{
    public function write(string $line): void
    {
        file_put_contents('php://stderr', $line . PHP_EOL);
    }
}
