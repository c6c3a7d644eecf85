<?php

declare(strict_types=1);

namespace Marsh;

use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('list')]
final class ListCommand extends Command
{
    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $egnyte = Egnyte::client(new Tokens(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_REFRESH_TOKEN')));
        try {
            foreach (Egnyte::json($egnyte->get('/pubapi/v1/fs/Shared/Marsh'))['files'] as $file) {  //~ GET /pubapi/v1/fs/{path} handles=specific
                $link = Egnyte::json($egnyte->post('/pubapi/v1/links', ['json' => ['path' => $file['path'], 'type' => 'file', 'accessibility' => 'domain']]));  //~ POST /pubapi/v1/links handles=specific
                $output->writeln($link['links'][0]['url']);
            }
        } catch (SignInAgain $e) {
            $output->writeln("<error>{$e->getMessage()}</error>");

            return self::FAILURE;
        }

        return self::SUCCESS;
    }
}
