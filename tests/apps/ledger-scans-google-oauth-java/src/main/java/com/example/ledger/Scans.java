package com.example.ledger;

import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.UrlEncodedContent;
import java.io.IOException;

public final class Scans {

    private final HttpRequestFactory requests;
    private final String base;

    public Scans(String domain, Credential credential) {
        requests = EgnyteFlow.TRANSPORT.createRequestFactory(credential);
        base = "https://" + domain + ".egnyte.com/pubapi/v1";
    }

    public String folder(String path) throws IOException {
        HttpRequest request = requests.buildGetRequest(new GenericUrl(base + "/fs/Shared/" + path)); //~ GET /pubapi/v1/fs/{path} handles=specific
        try {
            return request.execute().parseAsString();
        } catch (HttpResponseException e) {
            if (e.getStatusCode() == 401) { //~ EG403
                throw new SignedOutException();
            }
            throw e;
        }
    }

    public int move(String path, UrlEncodedContent body) throws IOException {
        GenericUrl url = new GenericUrl(base + "/fs");
        url.appendRawPath("/Shared/" + path); //~ POST /pubapi/v1/fs/{path} handles=none
        HttpResponse answer = requests.buildPostRequest(url, body) //~ EG401
                .setThrowExceptionOnExecuteError(false)
                .execute();
        return answer.getContent().read();
    }
}
