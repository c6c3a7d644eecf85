<?php

namespace Slidehouse;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Console\Style\SymfonyStyle;

class PrintCommand extends Command
{
    protected function configure(): void
    {
        $this->setName('print')->addArgument('domain', InputArgument::REQUIRED)->addArgument('path', InputArgument::REQUIRED);
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $io = new SymfonyStyle($input, $output);
        $domain = $input->getArgument('domain');
        $token = $this->token($io, $domain);
        $context = stream_context_create(['http' => ['header' => ["Authorization: Bearer $token"], 'ignore_errors' => true]]);
        $slides = file_get_contents("https://$domain.egnyte.com/pubapi/v1/fs-content/" . $input->getArgument('path'), false, $context); //~ GET /pubapi/v1/fs-content/{path}
        file_put_contents('/dev/usb/lp0', $slides);

        return Command::SUCCESS;
    }

    private function token(SymfonyStyle $io, string $domain): string
    {
        $state = bin2hex(random_bytes(8));
        $io->writeln("https://$domain.egnyte.com/puboauth/token?" . http_build_query([ //~ EG202
            'client_id' => getenv('EGNYTE_KEY'),
            'redirect_uri' => 'https://printer.slidehouse.example/landed',
            'response_type' => 'token',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]));
        parse_str((string) parse_url($io->ask('The address you landed on'), PHP_URL_FRAGMENT), $landed);
        if (isset($landed['error']) || $landed['state'] !== $state) {
            throw new \RuntimeException('not signed in');
        }

        return $landed['access_token'];
    }
}
