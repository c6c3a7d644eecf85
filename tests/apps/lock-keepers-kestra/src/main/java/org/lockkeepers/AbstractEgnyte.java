package org.lockkeepers;

import io.kestra.core.http.HttpRequest;
import io.kestra.core.http.HttpResponse;
import io.kestra.core.http.client.HttpClient;
import io.kestra.core.http.client.HttpClientResponseException;
import io.kestra.core.http.client.configurations.HttpConfiguration;
import io.kestra.core.models.property.Property;
import io.kestra.core.models.tasks.Task;
import io.kestra.core.models.tasks.retrys.Exponential;
import io.kestra.core.runners.RunContext;
import io.kestra.core.utils.RetryUtils;
import java.time.Duration;

public abstract class AbstractEgnyte extends Task {
    protected Property<String> domain;
    protected Property<String> token;
    protected HttpConfiguration options;

    protected String base(RunContext runContext) throws Exception {
        return "https://" + runContext.render(domain).as(String.class).orElseThrow() + ".egnyte.com/pubapi/v1";
    }

    protected <T> HttpResponse<T> request(RunContext runContext, HttpRequest.HttpRequestBuilder builder, Class<T> type) throws Exception {
        builder.addHeader("Authorization", "Bearer " + runContext.render(token).as(String.class).orElseThrow());
        var request = builder.build();
        return RetryUtils.<HttpResponse<T>, Exception> of(Exponential.builder().maxAttempts(4).maxDuration(Duration.ofMinutes(2)).build(), runContext.logger())
            .runRetryIf(this::isWorthAnotherTry, () -> {
                try (var client = new HttpClient(runContext, options)) {
                    return client.request(request, type);
                }
            });
    }

    private boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof HttpClientResponseException answer && answer.getResponse().getStatus().getCode() == 429;
    }
}
