<?php

namespace App\Command;

use Psr\Log\LoggerInterface;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Console\Style\SymfonyStyle;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\HttpClient\HttpClientInterface;

#[AsCommand('strings:sync')]
final class SyncCommand extends Command
{
    public function __construct(
        private readonly HttpClientInterface $http,
        private readonly LoggerInterface $logger,
        #[Autowire(env: 'EGNYTE_DOMAIN')] private readonly string $domain,
        #[Autowire(env: 'EGNYTE_KEY')] private readonly string $key,
        #[Autowire(env: 'EGNYTE_PASSWORD')] #[\SensitiveParameter] private readonly string $password,
    ) {
        parent::__construct();
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $io = new SymfonyStyle($input, $output);
        $granted = $this->http->request('POST', "https://{$this->domain}.egnyte.com/puboauth/token", ['body' => [
            'grant_type' => 'password',
            'client_id' => $this->key,
            'username' => 'strings',
            'password' => $this->password,
            'scope' => 'Egnyte.filesystem',
        ]])->toArray();
        $this->logger->info('signed in to {domain}', ['domain' => $this->domain, 'kind' => $granted['token_type']]);
        $io->definitionList(['domain' => $this->domain], ['token' => $granted['access_token']]); //~ EG305

        $strings = $this->http->withOptions(['auth_bearer' => $granted['access_token']]) //~ GET /pubapi/v1/fs/{path}
            ->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Strings");
        $io->success($strings->getContent(false));

        return Command::SUCCESS;
    }
}
