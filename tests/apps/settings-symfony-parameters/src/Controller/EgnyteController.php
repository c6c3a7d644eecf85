<?php

namespace App\Controller;

use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\Routing\Attribute\Route;

final class EgnyteController extends AbstractController
{
    #[Route('/egnyte/connect', name: 'egnyte_connect')]
    public function connect(Request $request): RedirectResponse
    {
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('egnyte_state', $state);

        return $this->redirect($this->getParameter('egnyte.host') . '/puboauth/token?' . http_build_query([
            'client_id' => $_ENV['EGNYTE_CLIENT_ID'],
            'redirect_uri' => 'https://permits.tidewater.example/egnyte/callback',
            'response_type' => 'code',
            'scope' => $this->getParameter('egnyte.scopes'),
            'state' => $state,
        ]));
    }
}
