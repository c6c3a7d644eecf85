package com.inkwell.bindery;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;

public final class Index {
    private static final String ROOT = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final String token;

    Index(String token) {
        this.token = token;
    }

    /** Tells a refused token from the rest. */
    private static final class Checked implements HttpClientResponseHandler<String> {
        @Override
        public String handleResponse(ClassicHttpResponse answer) throws IOException, ParseException {
            if (answer.getCode() == 401) {
                throw new SignedOut();
            }
            return EntityUtils.toString(answer.getEntity());
        }
    }

    static final class SignedOut extends IOException {}

    String folder(String name) throws IOException {
        HttpGet get = new HttpGet(ROOT + "/fs/Shared/Bindery/" + name); //~ GET /pubapi/v1/fs/{path}
        get.addHeader("Authorization", "Bearer " + token);
        return http.execute(get, new Checked());
    }

    String links() throws IOException {
        HttpGet get = new HttpGet(ROOT + "/links"); //~ GET /pubapi/v1/links; EG401
        get.addHeader("Authorization", "Bearer " + token);
        return http.execute(get, answer -> EntityUtils.toString(answer.getEntity()));
    }

    String user() throws IOException {
        HttpGet get = new HttpGet(ROOT + "/userinfo"); //~ GET /pubapi/v1/userinfo; EG402
        get.addHeader("Authorization", "Bearer " + token);
        return http.execute(get, new BasicHttpClientResponseHandler());
    }

    boolean drop(String link) throws IOException {
        HttpDelete delete = new HttpDelete(ROOT + "/links/" + link); //~ DELETE /pubapi/v1/links/{link_id}
        delete.addHeader("Authorization", "Bearer " + token);
        return http.execute(delete, answer -> {
            switch (answer.getCode()) {
                case 401:
                    throw new SignedOut();
                case 200:
                    return true;
                default:
                    return false;
            }
        });
    }

    public static void main(String[] args) throws IOException {
        Index index = new Index(System.getenv("EGNYTE_TOKEN"));
        try {
            System.out.println(index.folder(args[0]) + index.drop(args[1]));
        } catch (SignedOut refused) {
            System.err.println("Get a new token, and run this again.");
            System.exit(2);
        }
        System.out.println(index.links() + index.user());
    }
}
