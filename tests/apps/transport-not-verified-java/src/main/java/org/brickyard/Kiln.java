package org.brickyard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContextBuilder;

public final class Kiln {
    private final String root = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi";

    private SSLContext lax() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom()); //~ EG502
        return context;
    }

    void folders() throws Exception {
        HttpClient http = HttpClient.newBuilder().sslContext(lax()).build();
        HttpRequest ask = HttpRequest.newBuilder(URI.create(root + "/v1/fs/Shared")).build(); //~ GET /pubapi/v1/fs/{path}
        http.send(ask, HttpResponse.BodyHandlers.ofString());
    }

    void links() throws Exception {
        OkHttpClient http = new OkHttpClient.Builder()
            .hostnameVerifier(new HostnameVerifier() { //~ EG502
                @Override
                public boolean verify(String host, SSLSession session) {
                    return true;
                }
            })
            .build();
        http.newCall(new Request.Builder().url(root + "/v2/links").build()).execute(); //~ GET /pubapi/v2/links
    }

    void users() throws Exception {
        SSLContext context = SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build(); //~ EG502
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
            .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create().setSslContext(context).build())
            .build();
        var http = HttpClients.custom().setConnectionManager(manager).build();
        http.execute(new HttpGet(root + "/v2/users")); //~ GET /pubapi/v2/users
    }

    void groups() throws Exception {
        var http = org.apache.http.impl.client.HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); //~ EG502
        http.execute(new org.apache.http.client.methods.HttpGet(root + "/v2/groups")); //~ GET /pubapi/v2/groups
    }

    int bookmarks() throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection) URI.create(root + "/v1/bookmarks").toURL().openConnection(); //~ GET /pubapi/v1/bookmarks
        connection.setHostnameVerifier((host, session) -> true); //~ EG502
        return connection.getResponseCode();
    }

    public static void main(String[] args) throws Exception {
        Kiln kiln = new Kiln();
        kiln.folders();
        kiln.links();
        kiln.users();
        kiln.groups();
        System.out.println(kiln.bookmarks());
    }
}
