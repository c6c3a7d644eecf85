<?php

declare(strict_types=1);

namespace Hub\Elements;

/** Elements of a page, and none of the hub's. */
final class ParishMap
{
    public function __construct(private \DOMDocument $svg)
    {
    }

    public function draw(string $parish): string
    {
        $dot = $this->svg->createElementNS('http://www.w3.org/2000/svg', 'circle');
        $dot->setAttribute('id', $parish);
        $this->svg->documentElement->appendChild($dot);
        return (string) $this->svg->saveXML();
    }
}
