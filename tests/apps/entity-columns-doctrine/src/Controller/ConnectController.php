<?php

namespace App\Controller;

use App\Entity\Tenant;
use Doctrine\ORM\EntityManagerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class ConnectController extends AbstractController
{
    #[Route('/egnyte/landed')]
    public function landed(Request $request, EntityManagerInterface $manager, HttpClientInterface $http): Response
    {
        if ($request->query->get('error') || $request->query->get('state') !== $request->getSession()->get('nonce')) {
            return new Response('Not connected.', 403);
        }
        $tenant = $manager->find(Tenant::class, $request->getSession()->get('tenant'));
        $grant = $http->request('POST', 'https://'.$tenant->getDomain().'.egnyte.com/puboauth/token', ['body' => [
            'grant_type' => 'authorization_code',
            'code' => $request->query->get('code'),
            'client_id' => $this->getParameter('egnyte_key'),
            'client_secret' => $this->getParameter('egnyte_secret'),
            'redirect_uri' => 'https://desk.weir.example/egnyte/landed',
        ]])->toArray();
        $tenant->setEgnyteToken($grant['access_token'])->setSealedToken($grant['access_token']);
        $manager->flush();

        return $this->redirectToRoute('home');
    }
}
