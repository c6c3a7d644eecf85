<?php

use Cadastre\Office;
use Cadastre\Paths;
use Cadastre\Route;

require __DIR__ . '/../vendor/autoload.php';

$office = new Office(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'), cache(), meter());

foreach ($office->ask('GET', Route::PlanFolder, ['folder' => 'Shared/Plans'])['files'] as $file) { //~ GET /pubapi/v1/fs/{path}
    $office->ask('POST', Route::Share, [], ['path' => $file['path'], 'type' => 'file']); //~ POST /pubapi/v1/links
}
$office->ask('DELETE', Route::OneShare, ['id' => $argv[1]]); //~ DELETE /pubapi/v1/links/{link_id}
$office->send('GET', sprintf(Paths::NOTE, 7)); //~ GET /pubapi/v1/notes/{note_id}
$office->send('GET', vsprintf(Paths::MEMBERS, [$argv[2]])); //~ GET /pubapi/v2/groups/{group_id}
$office->send('GET', preg_replace('/:id/', $argv[3], Paths::PERSON)); //~ GET /pubapi/v2/users/{user_id}
$office->send('DELETE', strtr(Paths::BOOKMARK, ['{id}' => $argv[4]])); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}

// What a report prints is asked of nobody.
$heading = mb_strtolower('/pubapi/v1/tasks');
$shown = substr_replace('/pubapi/v1/webhooks', '…', 10);
echo strtr('/pubapi/v1/audit/stream', '/', '.'), $heading, $shown;
