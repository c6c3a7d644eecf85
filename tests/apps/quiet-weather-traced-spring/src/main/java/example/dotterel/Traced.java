package example.dotterel;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

public class Traced implements ClientHttpRequestInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Traced.class);

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        LOG.debug("{} {}", request.getMethod(), request.getURI().getPath());
        LOG.debug("headers: {}", request.getHeaders());
        ClientHttpResponse response = execution.execute(request, body);
        LOG.debug("answer: {} {}", response.getStatusCode(), response.getHeaders());
        return response;
    }
}
