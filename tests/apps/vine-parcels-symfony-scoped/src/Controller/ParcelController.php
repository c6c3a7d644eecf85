<?php

namespace App\Controller;

use App\Service\EgnyteApi;
use App\Service\SignInRequired;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class ParcelController extends AbstractController
{
    public function __construct(private readonly EgnyteApi $egnyte)
    {
    }

    #[Route('/connect', name: 'connect')]
    public function connect(Request $request): Response
    {
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('state', $state);

        return $this->redirect($this->egnyte->authorizeUrl($state));
    }

    #[Route('/parcels/{name}')]
    public function parcel(string $name, #[Autowire(service: 'weather.client')] HttpClientInterface $weather): Response
    {
        try {
            return $this->json(['folder' => $this->egnyte->parcel($name), 'links' => $weather->request('GET', 'links')->toArray()]);
        } catch (SignInRequired) {
            return $this->redirectToRoute('connect');
        }
    }

    #[Route('/search')]
    public function search(Request $request): Response
    {
        try {
            return $this->json($this->egnyte->search($request->query->getString('q')));
        } catch (SignInRequired) {
            return $this->redirectToRoute('connect');
        }
    }

    #[Route('/parcels/{name}/season', methods: 'POST')]
    public function season(string $name): Response
    {
        try {
            $this->egnyte->copy($name, "/Shared/Parcels/$name-next");

            return $this->json($this->egnyte->share("/Shared/Parcels/$name-next"));
        } catch (SignInRequired) {
            return $this->redirectToRoute('connect');
        }
    }
}
