<?php

namespace App\Controller;

use App\Service\Egnyte;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class ArchiveController extends AbstractController
{
    #[Route('/egnyte')]
    public function connect(Request $request, Egnyte $egnyte): Response
    {
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('state', $state);
        $domain = $request->query->get('domain');
        $request->getSession()->set('domain', $domain);

        return $this->redirect($domain === null ? $egnyte->anywhere($state) : $egnyte->at($domain, $state));
    }

    #[Route('/egnyte/back')]
    public function back(Request $request, Egnyte $egnyte): Response
    {
        $code = $request->query->get('code'); //~ EG206 EG210
        $session = $request->getSession();
        $token = $egnyte->token($session->get('domain'), $code);

        return $this->json($egnyte->sermons($session->get('domain'), $token));
    }
}
