<?php

namespace App\Controller;

use App\Service\EgnyteClient;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class EgnyteController extends AbstractController
{
    #[Route('/egnyte/callback', name: 'egnyte_callback')]
    public function callback(Request $request, EgnyteClient $egnyte): Response
    {
        $request->getSession()->set('egnyte', $egnyte->exchange($request->query->get('code')));

        return $this->redirectToRoute('loans');
    }

    #[Route('/loans', name: 'loans')]
    public function loans(Request $request, EgnyteClient $egnyte): JsonResponse
    {
        return $this->json($egnyte->papers($request->getSession()->get('egnyte')));
    }
}
