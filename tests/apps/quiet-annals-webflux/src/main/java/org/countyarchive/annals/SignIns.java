package org.countyarchive.annals;

import reactor.core.publisher.Mono;

/** Whoever is at the desk has signed in; the tokens come with the session. */
public interface SignIns {
    Mono<String> token();

    void forget();
}
