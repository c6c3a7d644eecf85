<?php

namespace Glashuette\Orders;

use Closure;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

/** Asks again when Egnyte says that it was asked too often. */
final class Patience
{
    public function __invoke(callable $further): Closure
    {
        return fn (RequestInterface $request, array $options) => $further($request, $options)->then(
            function (ResponseInterface $answer) use ($further, $request, $options) {
                if ($answer->getStatusCode() !== 429) {
                    return $answer;
                }
                sleep((int) $answer->getHeaderLine('Retry-After'));

                return $further($request, $options);
            }
        );
    }
}
