<?php

namespace App\Controller;

use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class EgnyteController extends AbstractController
{
    public function __construct(private readonly HttpClientInterface $http)
    {
    }

    private function token(Request $request): string
    {
        $domain = $request->getSession()->get('domain');

        return $this->http->request('POST', "https://{$domain}.egnyte.com/puboauth/token", ['body' => [
            'client_id' => $_ENV['EGNYTE_KEY'],
            'client_secret' => $_ENV['EGNYTE_SECRET'],
            'redirect_uri' => 'https://chantry.example/egnyte/back',
            'code' => $request->query->get('code'),
            'grant_type' => 'authorization_code',
        ]])->toArray()['access_token'];
    }

    #[Route('/egnyte/page')]
    public function page(Request $request): Response
    {
        $token = $this->token($request);
        $request->getSession()->set('egnyte', $token);

        return $this->render('egnyte/connected.html.twig', ['token' => $token]); //~ EG302
    }

    #[Route('/egnyte/quiet')]
    public function quiet(Request $request): Response
    {
        $request->getSession()->set('egnyte', $this->token($request));

        return $this->render('egnyte/connected.html.twig', ['connected' => true]);
    }

    #[Route('/egnyte/json')]
    public function json_(Request $request): Response
    {
        return $this->json(['token' => $this->token($request)]); //~ EG302
    }

    #[Route('/egnyte/app')]
    public function app(Request $request): Response
    {
        return $this->redirect('/app#token=' . $this->token($request)); //~ EG302
    }

    #[Route('/egnyte/window')]
    public function window(Request $request): Response
    {
        $token = $this->token($request);

        return new Response("<script>opener.connected('$token')</script>"); //~ EG302
    }
}
