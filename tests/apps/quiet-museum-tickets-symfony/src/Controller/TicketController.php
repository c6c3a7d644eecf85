<?php

namespace App\Controller;

use App\Egnyte\Papers;
use App\Entity\Connection;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\Routing\Attribute\Route;

final class TicketController extends AbstractController
{
    #[Route('/exhibitions/{exhibition}/papers')]
    public function papers(string $exhibition, Connection $connection, Papers $papers): JsonResponse
    {
        return $this->json($papers->ofExhibition($connection, $exhibition));
    }
}
