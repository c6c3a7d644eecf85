package com.press.notes;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

/** Nothing in this file tells whose notes these are. */
@Service
public class NoteBook {

    private final RestClient client;

    public NoteBook(@Qualifier("archive") RestClient client) {
        this.client = client;
    }

    public Map<?, ?> all() {
        return client.get().uri("/v1/notes").retrieve().body(Map.class); //~ GET /pubapi/v1/notes handles=generic
    }

    public void remove(String id) {
        client.delete().uri("/v1/notes/{id}", id).retrieve().toBodilessEntity(); //~ DELETE /pubapi/v1/notes/{note_id} handles=generic
    }
}
