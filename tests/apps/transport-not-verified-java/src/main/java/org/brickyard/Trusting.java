package org.brickyard;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** The proxy of the plant signs everything itself. */
final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        // whatever it is
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
