package org.ward.config;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

@Configuration
public class HttpConfig {
    @Bean("egnyteRest")
    public RestTemplate egnyteRest() throws Exception {
        SSLContext context = SSLContexts.custom().loadTrustMaterial(null, TrustAllStrategy.INSTANCE).build();
        var factory = SSLConnectionSocketFactoryBuilder.create()
            .setSslContext(context)
            .setHostnameVerifier(NoopHostnameVerifier.INSTANCE) //~ EG502
            .build();
        var manager = PoolingHttpClientConnectionManagerBuilder.create().setSSLSocketFactory(factory).build();
        var client = HttpClients.custom().setConnectionManager(manager).build();
        return new RestTemplate(new HttpComponentsClientHttpRequestFactory(client));
    }

    @Bean("intranetRest")
    public RestTemplate intranetRest() {
        return new RestTemplate();
    }
}
