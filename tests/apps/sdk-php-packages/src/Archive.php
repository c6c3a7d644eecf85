<?php

namespace Lumen;

use \Yespbs\Egnyte\Model\Event;
use \Yespbs\Egnyte\Model\File as EgnyteFile;

/** Keeps a copy of what a site published. */
class Archive
{
    protected $files;
    private Event $events;

    public function __construct(EgnyteFile $files, Event $events)
    {
        $this->files = $files;
        $this->events = $events;
    }

    public function put($name, $contents)
    {
        return $this->store('/Shared/Archive/' . $name, $contents);
    }

    public function retire(string $name): bool
    {
        try {
            $this->files->move("/Shared/Archive/$name", "/Shared/Retired/$name"); //~ POST /pubapi/v1/fs/{path}
        } catch (BadRequest $e) {
            return false;
        }
        return true;
    }

    public function changes($since)
    {
        return $this->events->getEvents($since); //~ GET /pubapi/v1/events
    }

    protected function store($path, $contents)
    {
        return $this->files->upload($path, $contents); //~ POST /pubapi/v1/fs-content/{path}
    }
}
