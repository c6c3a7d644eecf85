<?php

namespace App\Controller;

use App\Service\EgnyteClient;
use App\Service\SignInRequired;
use League\OAuth2\Client\Provider\GenericProvider;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class EgnyteController extends AbstractController
{
    private function provider(): GenericProvider
    {
        $base = sprintf('https://%s.egnyte.com', $this->getParameter('egnyte.domain'));

        return new GenericProvider([
            'clientId' => $this->getParameter('egnyte.client_id'),
            'clientSecret' => $this->getParameter('egnyte.client_secret'),
            'redirectUri' => 'https://loans.example.com/egnyte/check',
            'urlAuthorize' => $base . '/puboauth/token',
            'urlAccessToken' => $base . '/puboauth/token',
            'urlResourceOwnerDetails' => $base . '/pubapi/v1/userinfo',
            'scopes' => ['Egnyte.filesystem', 'Egnyte.permission'], //~ EG105
        ]);
    }

    #[Route('/egnyte/connect')]
    public function connect(Request $request): Response
    {
        $provider = $this->provider();
        $url = $provider->getAuthorizationUrl();
        $request->getSession()->set('state', $provider->getState());

        return $this->redirect($url);
    }

    #[Route('/loans/{id}')]
    public function loan(string $id, EgnyteClient $egnyte): Response
    {
        try {
            return new JsonResponse([$egnyte->files($id), $egnyte->permissions($id), $egnyte->find($id)]);
        } catch (SignInRequired) {
            return $this->redirect('/egnyte/connect');
        }
    }

    #[Route('/loans/{id}/delete')]
    public function delete(string $id, EgnyteClient $egnyte): Response
    {
        $egnyte->delete($id);

        return new Response(status: 204);
    }
}
