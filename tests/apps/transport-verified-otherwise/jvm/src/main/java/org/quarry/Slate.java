package org.quarry;

import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public final class Slate {
    /** Only what the plant's own authority signed. */
    private static final class Pinned implements X509TrustManager {
        private final X509TrustManager own;

        Pinned(X509TrustManager own) {
            this.own = own;
        }

        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        }

        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            own.checkServerTrusted(chain, type);
        }

        public X509Certificate[] getAcceptedIssuers() {
            return own.getAcceptedIssuers();
        }
    }

    static OkHttpClient pinned(X509TrustManager own) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        Pinned pinned = new Pinned(own);
        context.init(null, new TrustManager[] {pinned}, new SecureRandom());
        return new OkHttpClient.Builder()
            .sslSocketFactory(context.getSocketFactory(), pinned)
            .hostnameVerifier((host, session) -> host.endsWith(".egnyte.com"))
            .build();
    }

    /** The printer in the hall has a certificate of its own making. */
    static int printer() throws Exception {
        OkHttpClient lax = new OkHttpClient.Builder().hostnameVerifier((host, session) -> true).build();
        return lax.newCall(new Request.Builder().url("https://printer.quarry.local/status").build()).execute().code();
    }

    public static void main(String[] args) throws Exception {
        String url = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/userinfo";
        System.out.println(pinned(null).newCall(new Request.Builder().url(url).build()).execute().code()); //~ GET /pubapi/v1/userinfo
        System.out.println(printer());
    }
}
