package com.example.deeds;

import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

@Component
class EgnyteDisconnectedListener {
    private final RestClient http = RestClient.create();

    @Async
    @TransactionalEventListener
    void on(EgnyteController.Disconnected event) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", event.token());
        http.post()
            .uri("https://{domain}.egnyte.com/pubapi/v1/tokens/revoke", event.domain())
            .header("Authorization", "Bearer " + event.token())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .toBodilessEntity();
    }
}
