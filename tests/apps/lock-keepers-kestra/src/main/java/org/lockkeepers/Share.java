package org.lockkeepers;

import io.kestra.core.http.HttpRequest;
import io.kestra.core.http.HttpResponse;
import io.kestra.core.models.property.Property;
import io.kestra.core.models.tasks.RunnableTask;
import io.kestra.core.models.tasks.VoidOutput;
import io.kestra.core.runners.RunContext;
import java.net.URI;
import java.util.Map;

public class Share extends AbstractEgnyte implements RunnableTask<VoidOutput> {
    private Property<String> path;

    @Override
    public VoidOutput run(RunContext runContext) throws Exception {
        HttpRequest.HttpRequestBuilder share = HttpRequest.builder()
            .uri(URI.create(base(runContext) + "/links")) //~ POST /pubapi/v1/links handles=unknown
            .method("POST")
            .body(
                HttpRequest.JsonRequestBody.builder()
                    .content(Map.of("path", runContext.render(path).as(String.class).orElseThrow(), "type", "file"))
                    .build()
            );
        HttpResponse<Map> made = request(runContext, share, Map.class);
        runContext.logger().info("shared: {}", made.getBody());
        return null;
    }
}
