<?php

namespace App\Controller;

use App\Egnyte\EgnyteApi;
use App\Egnyte\SignInRequired;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

final class VaultController extends AbstractController
{
    #[Route('/vault', name: 'vault')]
    public function index(EgnyteApi $egnyte, Request $request): Response
    {
        try {
            $found = $request->query->has('q') ? $egnyte->search($request->query->get('q')) : $egnyte->list('/Shared/Vault');
        } catch (SignInRequired) {
            return $this->redirectToRoute('egnyte_connect');
        }

        return $this->render('vault/index.html.twig', ['found' => $found]);
    }
}
