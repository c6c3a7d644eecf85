<?php

namespace Tarn\Command;

use Doctrine\ORM\EntityManagerInterface;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Tarn\Entity\Link;
use Tarn\Service\Files;
use Tarn\Service\SignInNeeded;

#[AsCommand('tarn:list')]
class ListCommand extends Command
{
    public function __construct(private Files $files, private EntityManagerInterface $em) { parent::__construct(); }

    protected function execute(InputInterface $in, OutputInterface $out): int
    {
        foreach ($this->em->getRepository(Link::class)->findAll() as $link) {
            try {
                foreach ($this->files->listing($link, 'Shared/Portal')['files'] ?? [] as $f) {
                    $out->writeln($link->domain . ' ' . $f['name']);
                    if ($f['name'] === '.DS_Store') $this->files->remove($link, $f['path']);
                }
            } catch (SignInNeeded $e) {
                $out->writeln("<error>{$e->domain}: sign in again</error>");
            }
        }
        return Command::SUCCESS;
    }
}
